import type { ScriptTable } from '../text/script.ts';
import type { Catalog } from './catalog.ts';
import { type Places, readChunk } from './chunk.ts';
import type { Directory } from './directory.ts';
import type { SpeechText } from './passage.ts';
import { remembered } from './remembered.ts';
import { unpackScriptTable } from './script-table.ts';
import type { SpeechDetails } from './speech-details.ts';

/** Reads a file of the index, unpacked; rejects when it cannot be had. */
export type ReadIndexFile = (name: string) => Promise<Uint8Array>;

/** The files of an index. Each is read when it is first needed, and once; one that failed is tried again when asked for. */
export interface SearchIndex {
  readonly catalog: () => Promise<Catalog>;
  readonly directory: () => Promise<Directory>;
  readonly scripts: () => Promise<ScriptTable>;
  /** Places of the tokens of one of the catalog's chunks. */
  readonly chunk: (file: string) => Promise<ReadonlyMap<string, Places>>;
  readonly text: (file: string) => Promise<SpeechText>;
  /** Details of the speeches of one of the catalog's files, in their order. */
  readonly details: (file: string) => Promise<readonly SpeechDetails[]>;
}

/** The one file of an index whose name does not change with its content: it names the others. */
export const ENTRY_FILE = 'entry.json';

export interface Entry {
  readonly catalog: string;
  readonly directory: string;
  readonly scripts: string;
}

export function openIndex(readFile: ReadIndexFile): SearchIndex {
  const entry = remembered((name): Promise<Entry> => readJson(name));
  const named = async (file: keyof Entry): Promise<string> => (await entry(ENTRY_FILE))[file];
  const catalog = remembered((name): Promise<Catalog> => readJson(name));
  const directory = remembered((name): Promise<Directory> => readJson(name));
  const scripts = remembered(async (name) => unpackScriptTable(await readJson(name)));
  return {
    catalog: async () => catalog(await named('catalog')),
    directory: async () => directory(await named('directory')),
    scripts: async () => scripts(await named('scripts')),
    chunk: remembered(async (file) => readChunk(await readFile(`index/${file}`))),
    text: remembered((file): Promise<SpeechText> => readJson(`text/${file}`)),
    details: remembered((file): Promise<readonly SpeechDetails[]> => readJson(`details/${file}`)),
  };

  /** A file of our own, whose shape the types say: both ends are built from them. */
  async function readJson(name: string) {
    return JSON.parse(new TextDecoder().decode(await readFile(name)));
  }
}
