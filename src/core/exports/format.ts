import type { Corpus } from '../corpus/corpus.ts';
import { once } from '../corpus/once.ts';
import type { Entity } from '../model/entity.ts';
import { ENTITY_TYPES } from '../model/entity-types.ts';
import type { Indicator } from '../model/figure.ts';
import type { SiteSettings } from '../model/site.ts';
import type { Speech } from '../model/speech.ts';
import type { FileSum } from './file-sums.ts';
import { joinBytes } from './join-bytes.ts';
import type { Keep } from './keep.ts';

/** What every format is written from: the archive as it is written, whatever language its pages are read in. */
export interface ExportSource {
  readonly corpus: Corpus;
  readonly site: SiteSettings;
  readonly indicators: readonly Indicator[];
  /** Markdown of each speech, by id. */
  readonly markdown: ReadonlyMap<string, string>;
  /** Sources as received, by their name within `content/sources/`. */
  readonly sources: ReadonlyMap<string, { readonly bytes: Uint8Array }>;
  /**
   * Where the archive is served, with `/` at its end: `https://example.org/archive/`, or `/archive/` where its own
   * address is not known.
   */
  readonly root: string;
  /** Cuts Chinese into words; without it the core, which knows no dictionary, leaves every character alone. */
  readonly segmentation?: WordSegmentation;
  /** Values that took long to reckon, from one build to the next; without it each is reckoned again. */
  readonly keep?: Keep;
  /** Hash of each file that became a speech or an entity, by id. */
  readonly digests?: ReadonlyMap<string, string>;
  /** Size and checksum of a file that is written or there already, by its path from the archive's root. */
  readonly sumOf?: (path: string) => Promise<FileSum | undefined>;
  /** Whether files of speeches and entities come in archives, so that none of these has an address of its own. */
  readonly isBundled?: boolean;
}

/** A way to cut a text into words, each character in one of them. */
export interface WordSegmentation {
  /** With its version, for files to say: `ICU 78.3`. */
  readonly name: string;
  readonly wordsOf: (text: string) => readonly string[];
}

/** A file that is published, or written by `rostrum export`. */
export interface ExportFile {
  /** From the archive's root: `speeches/2011-nianhui.xml`. */
  readonly path: string;
  readonly mediaType: string;
  /** Called once for each copy that is written; files that nobody wants cost nothing. */
  readonly write: () => string | Uint8Array | Promise<string | Uint8Array>;
  /** The same in pieces, of a file that grows with the archive and may be more than is good to hold at once. */
  readonly pieces?: () => Pieces | Promise<Pieces>;
}

/** What a file holds, one piece after the other, each made when it is asked for; text is UTF-8. */
export type Pieces = Iterable<string | Uint8Array>;

/** What a file of a format holds one of. */
export type ExportUnit = 'speech' | 'entity' | 'archive';

/** A format that an archive is given away in. */
export interface ExportFormat {
  /** For `rostrum export --format`, the page `/exports/` and its texts: `tei`. */
  readonly name: string;
  readonly unit: ExportUnit;
  /** A command or a few lines of a program that use a file, `ROOT` standing for the archive's address. */
  readonly example: string;
  /** Every file, in an order that is always the same. Lists them without writing one. */
  readonly files: (source: ExportSource) => readonly ExportFile[];
  /** Some of them, where to list all takes a look at every annotation. */
  readonly soonListed?: ExportFormat['files'];
}

/** A text that is written piece by piece. */
export function textInPieces(path: string, mediaType: string, pieces: () => Iterable<string>): ExportFile {
  return { path, mediaType, write: () => [...pieces()].join(''), pieces };
}

/** Bytes that are written piece by piece. */
export function bytesInPieces(
  path: string,
  mediaType: string,
  pieces: () => Iterable<Uint8Array> | Promise<Iterable<Uint8Array>>,
): ExportFile {
  return { path, mediaType, write: async () => joinBytes([...(await pieces())]), pieces };
}

/** The files of a format, listed once for each source: there are 16 for a speech, which several ask for. */
export function filesOf(format: ExportFormat, source: ExportSource): readonly ExportFile[] {
  return listed(source)(format);
}

const listed = once((source: ExportSource) => once((format: ExportFormat) => format.files(source)));

/** The file of a format that has a path. Not all are listed for one of those that are soon listed. */
export function fileAt(path: string, format: ExportFormat, source: ExportSource): ExportFile | undefined {
  return soonByPath(source)(format).get(path) ?? byPath(source)(format).get(path);
}

const byPath = once((source: ExportSource) => once((format: ExportFormat) => keyed(filesOf(format, source))));

const soonByPath = once((source: ExportSource) =>
  once((format: ExportFormat) =>
    format.soonListed === undefined ? byPath(source)(format) : keyed(format.soonListed(source)),
  ),
);

function keyed(files: readonly ExportFile[]): ReadonlyMap<string, ExportFile> {
  return new Map(files.map((file) => [file.path, file]));
}

/** Files of a format that has one for every speech: `speeches/<id>.txt`. */
export function speechFiles(
  ending: string,
  mediaType: string,
  write: (speech: Speech, source: ExportSource) => ReturnType<ExportFile['write']>,
): ExportFormat['files'] {
  return (source) =>
    source.corpus.speeches.map((speech) => ({
      path: `speeches/${speech.id}.${ending}`,
      mediaType,
      write: () => write(speech, source),
    }));
}

/** Files of a format that has one for every entity: `organizations/<id>.csv`. */
export function entityFiles(
  ending: string,
  mediaType: string,
  write: (entity: Entity, source: ExportSource) => ReturnType<ExportFile['write']>,
): ExportFormat['files'] {
  return (source) =>
    source.corpus.entities.map((entity) => ({
      path: `${ENTITY_TYPES[entity.type]}/${entity.id}.${ending}`,
      mediaType,
      write: () => write(entity, source),
    }));
}
