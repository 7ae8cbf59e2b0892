import { dossierToJson } from '../../../core/exports/dossier.ts';
import { entityFile } from '../../entity-file.ts';

export const { getStaticPaths, GET } = entityFile('application/json', dossierToJson);
