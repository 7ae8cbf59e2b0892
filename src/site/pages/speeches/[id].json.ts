import { speechToJson } from '../../../core/exports/json.ts';
import { speechFile } from '../../speech-file.ts';

export const { getStaticPaths, GET } = speechFile('application/json', speechToJson);
