import { dossierToCsv } from '../../../core/exports/dossier.ts';
import { entityFile } from '../../entity-file.ts';

export const { getStaticPaths, GET } = entityFile('text/csv', dossierToCsv);
