import { speechToTxt } from '../../../core/exports/txt.ts';
import { speechFile } from '../../speech-file.ts';

export const { getStaticPaths, GET } = speechFile('text/plain', speechToTxt);
