import { buildDossierIndex, type DossierIndex } from '../../corpus/dossier.ts';
import { isPacked } from '../bundles.ts';
import { type ExportFile, type ExportFormat, type ExportSource, entityFiles, filesOf, speechFiles } from '../format.ts';
import { archiveGraph } from './archive.ts';
import { entityGraph } from './entity.ts';
import { toJsonLd } from './node.ts';
import { speechNode } from './speech.ts';

const MEDIA_TYPE = 'application/ld+json';

/**
 * Speeches, entities and the archive in the vocabulary of schema.org (JSON-LD 1.1). `formats` are all there are, these
 * files included: a speech names its other formats, the archive the files of its data.
 */
export function jsonLdFiles(formats: () => readonly ExportFormat[]): ExportFormat['files'] {
  return (source) => {
    let index: DossierIndex | undefined; // Read when the first entity is written.
    let bySpeech: ReadonlyMap<string, readonly ExportFile[]> | undefined;
    const filesOfSpeech = (id: string): readonly ExportFile[] => {
      bySpeech ??= filesBySpeech(formats(), source);
      return bySpeech.get(id) ?? [];
    };
    const ofArchive = (): readonly ExportFile[] =>
      formats()
        .filter(({ unit }) => unit === 'archive')
        .flatMap((format) => filesOf(format, source));
    return [
      ...speechFiles('jsonld', MEDIA_TYPE, (speech) => toJsonLd(speechNode(speech, filesOfSpeech(speech.id), source)))(
        source,
      ),
      ...entityFiles('jsonld', MEDIA_TYPE, (entity) => {
        index ??= buildDossierIndex(source.corpus);
        return toJsonLd(entityGraph(entity, index, source));
      })(source),
      {
        path: 'data/archive.jsonld',
        mediaType: MEDIA_TYPE,
        write: () => toJsonLd(archiveGraph(ofArchive(), source)),
      },
    ];
  };
}

/** Files of a speech are named by its id: `speeches/<id>.txt`. */
function filesBySpeech(
  formats: readonly ExportFormat[],
  source: ExportSource,
): ReadonlyMap<string, readonly ExportFile[]> {
  const files = formats
    .filter((format) => format.unit === 'speech' && !(source.isBundled && isPacked(format)))
    .flatMap((format) => filesOf(format, source));
  return Map.groupBy(files, ({ path }) => /^speeches\/([a-z0-9-]+)\./.exec(path)?.[1] ?? '');
}
