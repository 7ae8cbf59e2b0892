import { mentionsOf } from '../corpus/corpus.ts';
import { type PageBound, pagesOf } from '../corpus/pages-of.ts';
import type { Entity } from '../model/entity.ts';
import { ENTITY_TYPES } from '../model/entity-types.ts';
import type { Speech } from '../model/speech.ts';
import { entryOf } from './file-groups.ts';
import { type ExportFile, type ExportFormat, type ExportSource, filesOf } from './format.ts';
import { lengthOfText } from './year-parts.ts';
import { joinFiles, packFile } from './zip.ts';

/**
 * Formats whose files of speeches and entities an archive may give away by the year or the type. Others stay beside their
 * pages: what has a stable address (`.md`, `.txt`, `.json`, `.xml`), and what the pages themselves name.
 */
const PACKED: ReadonlySet<string> = new Set([
  ...['dossiers', 'clean-markdown', 'docx', 'epub'],
  ...['web-annotation', 'json-ld', 'conllu', 'akoma-ntoso'],
]);

/** Whether the files of a format come in archives where these are asked for. */
export function isPacked({ name }: Pick<ExportFormat, 'name'>): boolean {
  return PACKED.has(name);
}

/** Files of a format that are one: a ZIP archive in which each has the address it would have by itself. */
export interface Bundle {
  /** From the archive's root: `bundles/conllu/2011.zip`. */
  readonly path: string;
  readonly files: readonly ExportFile[];
}

export interface Bundled {
  readonly bundles: readonly Bundle[];
  /** Files of neither a speech nor an entity. */
  readonly others: readonly ExportFile[];
}

/**
 * What an archive holds at most, so that none comes near the 25 MB that some hosts take: CoNLL-U, the largest format, has
 * six bytes of gzip for each character of a speech; 500 of any format are small beside that.
 */
const MOST: PageBound = { rows: 500, characters: 2_000_000 };
/** Text that a mention brings to the files of an entity. */
const SENTENCE = 120;

/** Files of a format by the year of their speech or the type of their entity, in as many archives as it takes. */
export function bundlesOf(format: ExportFormat, source: ExportSource): Bundled {
  const { corpus } = source;
  const byOwner = Map.groupBy(filesOf(format, source), ({ path }) => entryOf(path));
  const filesOfOwner = (folder: string, id: string): readonly ExportFile[] => byOwner.get(`${folder}/${id}`) ?? [];
  const byYear = Map.groupBy(corpus.speeches, ({ meta }) => meta.date.slice(0, 4));
  const byType = Map.groupBy(corpus.entities, ({ type }) => ENTITY_TYPES[type]);
  const groups = [
    ...[...byYear].map(([year, speeches]) => ({ name: year, items: speeches.map(speechItem) })),
    ...[...byType].map(([folder, entities]) => ({ name: folder, items: entities.map(entityItem) })),
  ];
  const bundles = groups.flatMap(({ name, items }) =>
    pagesOf(
      items.filter(({ rows }) => rows.length > 0),
      MOST,
    ).flatMap((files, i) =>
      files.length === 0 ? [] : { path: `bundles/${format.name}/${name}${i === 0 ? '' : `-${i + 1}`}.zip`, files },
    ),
  );
  const packed = new Set(bundles.flatMap(({ files }) => files));
  return { bundles, others: [...byOwner.values()].flat().filter((file) => !packed.has(file)) };

  function speechItem(speech: Speech) {
    return {
      rows: filesOfOwner('speeches', speech.id),
      characters: lengthOfText(speech),
    };
  }

  function entityItem({ type, id }: Entity) {
    return { rows: filesOfOwner(ENTITY_TYPES[type], id), characters: mentionsOf(corpus, id).length * SENTENCE };
  }
}

/** An archive as a file. The same files are the same bytes. */
export function bundleFile({ path, files }: Bundle): ExportFile {
  return {
    path,
    mediaType: 'application/zip',
    write: async () => {
      const packed = [];
      // One after the other: all at once would be held at once. What is an archive itself gets no smaller.
      for (const file of files) packed.push(packFile(file.path, await file.write(), isArchive(file)));
      return joinFiles(packed);
    },
  };
}

function isArchive({ path }: ExportFile): boolean {
  return /\.(?:docx|epub)$/.test(path);
}
