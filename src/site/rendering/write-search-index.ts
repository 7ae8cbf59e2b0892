import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'fflate';
import type { KeptState } from '../../archive/kept-state.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Speech } from '../../core/model/speech.ts';
import { buildDirectory } from '../../core/search/build-directory.ts';
import { type Catalog, type CatalogSpeech, catalogSpeech } from '../../core/search/catalog.ts';
import { foldForSearch } from '../../core/search/fold.ts';
import { indexAgain } from '../../core/search/index-again.ts';
import { indexNames, type NamedInSpeech } from '../../core/search/index-names.ts';
import { type Chunk, indexTexts, type TokensInFile } from '../../core/search/index-texts.ts';
import { type IndexedText, indexedTextOf } from '../../core/search/indexed-text.ts';
import { ENTRY_FILE, type Entry } from '../../core/search/open-index.ts';
import { openccTable } from '../../core/search/opencc-table.ts';
import type { SpeechText } from '../../core/search/passage.ts';
import { packScriptTable } from '../../core/search/script-table.ts';
import { blocksNaming, detailsOf, type SpeechDetails } from '../../core/search/speech-details.ts';
import { commonUnits } from '../../core/search/tokens.ts';
import { simplifyScript } from '../../core/text/script.ts';
import type { KeptIndex, KeptText } from './kept-index.ts';

export interface IndexOptions {
  /** Places in an index file: a query loads the file of each of its characters, so small files are few bytes. */
  readonly placesInFile?: number;
  /** Speeches whose details are in one file, some 20 KB: an edit changes one, and a rare word needs few. */
  readonly speechesInFile?: number;
  /** Puts a file of an earlier index, by its path there, to a place of this one; says whether there is one. */
  readonly takeOver?: (file: string, target: string) => boolean;
  /** The last index of the content. */
  readonly kept?: KeptState<KeptIndex> | undefined;
  /** Of all that a speech in the index is made of, besides the code. */
  readonly keyOf?: (speech: Speech) => string;
}

const DEFAULTS = { placesInFile: 4500, speechesInFile: 128, takeOver: () => false, keyOf: () => '' };

/** What the files of an index are written with. */
interface Writing extends Required<Pick<IndexOptions, 'placesInFile' | 'keyOf'>> {
  /** What was kept of the last index. */
  readonly last: KeptIndex | undefined;
  /** Puts a file of the last index into this one; says whether there is one. */
  readonly takeOver: (file: string) => boolean;
  /** Packs a file into a folder of the index, whose name ends in `/`; gives its name there. */
  readonly writePacked: (folder: string, bytes: Uint8Array, name?: string) => Promise<string>;
}

/**
 * Writes `entry.json`, which names the catalog of speeches, the directory of entities and the table of traditional
 * characters; these; the `index/` of what stands where; the `text/` and the `details/` of speeches. All but the entry are
 * packed and named by their content, so that they may be kept for ever.
 */
export async function writeSearchIndex(corpus: Corpus, outDir: string, options: IndexOptions = {}): Promise<void> {
  const settings = { ...DEFAULTS, ...options };
  const { placesInFile, speechesInFile, kept } = settings;
  await rm(outDir, { recursive: true, force: true });
  for (const part of ['index', 'text', 'details']) await mkdir(path.join(outDir, part), { recursive: true });
  const last = await kept?.read();
  const takeOver = (file: string): boolean => settings.takeOver(file, path.join(outDir, file));
  const writePacked = packedWriter(outDir, takeOver);
  const writing: Writing = { ...settings, last, takeOver, writePacked };
  const texts = await writeTexts(corpus.speeches, writing);
  const folded = texts.map((text) => text.folded);
  const common = commonUnits(folded, placesInFile);
  const files = await writeChunks(folded, common, writing);
  await kept?.write({
    placesInFile,
    common: common.join(''),
    texts,
    chunks: files.map(({ tokens, counts, speeches, file }) => ({ tokens: tokens.join(' '), counts, speeches, file })),
  });
  const directory = buildDirectory(corpus);
  const numbers = new Map(directory.entities.map(({ id }, number) => [id, number]));
  const speeches: CatalogSpeech[] = [];
  const named: NamedInSpeech[] = [];
  const detailFiles: string[] = [];
  for (let first = 0; first < corpus.speeches.length; first += speechesInFile) {
    const ofFile: SpeechDetails[] = [];
    for (const speech of corpus.speeches.slice(first, first + speechesInFile)) {
      const text = indexedTextOf(speech);
      speeches.push(catalogSpeech(speech, text, texts[speeches.length]?.file ?? ''));
      named.push({ named: blocksNaming(text), blocks: text.blocks.length });
      ofFile.push(detailsOf(speech, text, numbers));
    }
    detailFiles.push(await writePacked('details/', json(ofFile)));
  }
  const ofEntities: [from: string, file: string][] = [];
  for (const { from, bytes } of indexNames(named, placesInFile))
    ofEntities.push([from, await writePacked('index/', bytes)]);
  const catalog: Catalog = {
    speeches,
    chunks: files.map(({ file, tokens: [from = ''] }) => [from, file]),
    common,
    named: ofEntities,
    details: { speechesInFile, files: detailFiles },
  };
  const entry: Entry = {
    catalog: await writePacked('', json(catalog), 'catalog'),
    directory: await writePacked('', json(directory), 'directory'),
    scripts: await writePacked('', json(packScriptTable(openccTable)), 'scripts'),
  };
  await writeFile(path.join(outDir, ENTRY_FILE), `${JSON.stringify(entry)}\n`);
}

/** Writes the `text/` of every speech, or takes over that of the last index. */
async function writeTexts(
  speeches: readonly Speech[],
  { last, takeOver, writePacked, keyOf }: Writing,
): Promise<KeptText[]> {
  const known = new Map(last?.texts.map((text) => [text.key, text]));
  const texts: KeptText[] = [];
  for (const speech of speeches) {
    const key = keyOf(speech);
    const before = known.get(key);
    if (before !== undefined && takeOver(`text/${before.file}`)) {
      texts.push(before);
      continue;
    }
    const text = indexedTextOf(speech);
    const file = await writePacked('text/', json(speechText(text)), speech.id);
    texts.push({ key, folded: simplifyScript(foldForSearch(text.text), openccTable), file });
  }
  return texts;
}

/** A file of the `index/` by its name. */
type IndexFile = TokensInFile & { readonly file: string };

/** Writes the `index/` of what the texts say, as far as the last one has not the same files. */
async function writeChunks(
  folded: readonly string[],
  common: readonly string[],
  { last, takeOver, writePacked, placesInFile }: Writing,
): Promise<IndexFile[]> {
  const written = async ({ bytes, ...tokens }: Chunk & TokensInFile): Promise<IndexFile> => ({
    ...tokens,
    file: await writePacked('index/', bytes),
  });
  const chunksAgain = async (): Promise<IndexFile[] | undefined> => {
    if (last?.placesInFile !== placesInFile || last.common !== common.join('')) return undefined;
    const before = {
      texts: last.texts.map((text) => text.folded),
      chunks: last.chunks.map((chunk): IndexFile => ({ ...chunk, tokens: chunk.tokens.split(' ') })),
    };
    const files: IndexFile[] = [];
    for (const chunk of indexAgain(folded, new Set(common), placesInFile, before) ?? [])
      if ('bytes' in chunk) files.push(await written(chunk));
      else if (takeOver(`index/${chunk.file}`)) files.push(chunk);
      else return undefined; // It was made for another folder, or somebody has changed the file.
    return files.length === 0 ? undefined : files;
  };
  const again = await chunksAgain();
  if (again !== undefined) return again;
  const files: IndexFile[] = [];
  for (const chunk of indexTexts(folded, new Set(common), placesInFile)) files.push(await written(chunk));
  return files;
}

function speechText({ text, mentions }: IndexedText): SpeechText {
  const byEntity = Map.groupBy(mentions, ({ ref }) => ref);
  return {
    text,
    names: Object.fromEntries(
      [...byEntity].map(([ref, named]) => [ref, named.map(({ start, end }) => [start, end] as const)]),
    ),
  };
}

/**
 * Writes `<name>.<hash>.gzip`, or `<hash>.gzip`, whose ending keeps servers from unpacking or packing it once more. Node's
 * own gzip gives other bytes with another version of zlib; this one is the same wherever it runs. A file of that name
 * holds the same, so one of the last index need not be packed again.
 */
function packedWriter(outDir: string, takeOver: Writing['takeOver']): Writing['writePacked'] {
  return async (folder, bytes, name) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const file = `${name === undefined ? '' : `${name}.`}${hash}.gzip`;
    if (!takeOver(folder + file))
      await writeFile(path.join(outDir, folder, file), gzipSync(bytes, { level: 9, mtime: 0 }));
    return file;
  };
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
