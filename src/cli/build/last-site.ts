import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { keepBytes, keptBytes } from '../../archive/kept-bytes.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import type { FileSum } from '../../core/exports/file-sums.ts';
import { hasRoot, INTEGRITY_FILE, parseIntegrity } from '../integrity/integrity.ts';
import { jsonOrNothing } from '../json-or-nothing.ts';
import type { CheckedBefore, CheckedPages } from '../links/check-again.ts';
import { parseCheckedPages, serializeCheckedPages } from '../links/checked-pages.ts';
import { cacheOptions } from '../project.ts';
import type { Finished } from './finish-site.ts';
import { type FileLooks, lookAtFiles, lookBeside, looksOf } from './look-at-files.ts';
import type { RenderedElsewhere, RenderedFile } from './rendered-files.ts';
import { type LeftFile, takeOver, takeOverAll } from './take-over.ts';

const FORMAT = 1;

/** Size, time of the last change in milliseconds, and group of a file; no group of what is made anew each time. */
const file = z.tuple([z.int(), z.number(), z.string().nullable()]);

const schema = z.object({
  format: z.literal(FORMAT),
  /** Of `integrity.json`: another process may have put its site there since. */
  root: z.string(),
  /** Of the code, and of what the command was told. */
  options: z.string(),
  content: z.string(),
  groups: z.record(z.string(), z.string()),
  files: z.record(z.string(), file),
});

type SiteRecord = z.output<typeof schema>;

/** What a site is made from. */
export interface MadeOf extends Pick<SiteRecord, 'options' | 'content'> {
  /** Of groups, by their names. */
  readonly keys: () => Promise<(group: string) => string>;
}

/** What lies in the output folder from the last build, as far as it is as that build left it. */
export type LastSite = SameSite | SiteInPart;

/** Nothing at all would be made anew. */
interface SameSite {
  readonly isSame: true;
  readonly root: string;
  /** Of all files, in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
}

interface SiteInPart {
  readonly isSame: false;
  /** Groups whose files are as they would be rendered again. */
  readonly groups: ReadonlySet<string>;
  /** These files. */
  readonly elsewhere: RenderedElsewhere;
  /** Puts a file of any group, or of none, to another place, and gives its sum; nothing where it is not as it was. */
  readonly takeOver: (path: string, target: string) => FileSum | undefined;
  /** What was found of the links of all pages, and which of them are among these files. */
  readonly checked: CheckedBefore;
}

/** Remembers what a site was made from that has just been put into its place. */
export async function rememberSite(
  outDir: string,
  { root, files, sizes, checked }: Finished,
  made: MadeOf,
): Promise<void> {
  const { options, content, keys } = made;
  const keyOf = await keys();
  const stats = looksOf(outDir, sizes.keys());
  if (!hasRoot((await integrityIn(outDir)) ?? '', root)) return; // Another process has put its site there meanwhile.
  const groups = new Set([...files.values()].flatMap(({ group }) => group ?? []));
  const entries = [...stats].map(([name, { size, mtimeMs }]) => [
    name,
    [size, mtimeMs, files.get(name)?.group ?? null],
  ]);
  const record = {
    format: FORMAT,
    ...{ root, options, content },
    groups: Object.fromEntries([...groups].map((group) => [group, keyOf(group)])),
    files: Object.fromEntries(entries),
  };
  await keepBytes(checkedOf(outDir), checkedPieces(root, checked));
  await keepBytes(recordOf(outDir), [JSON.stringify(record)]); // The last, since it says that the other is there.
}

/** Bytes of a record of so many files that it pays to have a thread look at them. */
const MANY = 100_000;

/** Looks at the files of the last site, which `lastSite` wants to know; none where no build is remembered. */
export async function lookAtLastSite(outDir: string): Promise<FileLooks> {
  const size = statSync(recordOf(outDir), { throwIfNoEntry: false })?.size;
  if (size === undefined) return new Map();
  return size < MANY ? lookAtFiles(outDir) : lookBeside(outDir);
}

/**
 * What of the site in an output folder can be taken over; nothing where no build is remembered, where the code was
 * another, or where somebody has changed the files since.
 */
export async function lastSite(
  outDir: string,
  { options, content, keys }: MadeOf,
  looks: Promise<FileLooks>,
): Promise<LastSite | undefined> {
  const record = await readRecord(outDir);
  const sums = await sumsOf(outDir);
  if (record === undefined || record.options !== options || sums?.root !== record.root) return undefined;
  const stats = await looks;
  const listed = Object.entries(record.files);
  const changed = listed.filter(([name, [size, mtimeMs]]) => {
    const now = stats.get(name);
    return now?.size !== size || now.mtimeMs !== mtimeMs;
  });
  const isWhole = changed.length === 0 && stats.size === listed.length;
  if (isWhole && record.content === content) {
    const sizes = new Map(listed.map(([name, [size]]) => [name, size]));
    return { isSame: true, root: record.root, sizes };
  }
  const keyOf = await keys();
  const groups = new Set(
    Object.entries(record.groups).flatMap(([group, key]) => (key === keyOf(group) ? [group] : [])),
  );
  const changedNames = new Set(changed.map(([name]) => name));
  for (const [, [, , group]] of changed) if (group !== null) groups.delete(group);
  const files = new Map<string, RenderedFile>();
  for (const [name, [, , group]] of listed) {
    const sum = sums.files.get(name);
    if (group !== null && groups.has(group) && sum !== undefined) files.set(name, { ...sum, group });
  }
  const left = new Map(listed.map(([name, [size, mtimeMs]]): [string, LeftFile] => [name, { size, mtimeMs }]));
  return {
    isSame: false,
    groups,
    checked: { pages: await readChecked(outDir, record.root), isAsItWas: (page) => files.has(page) },
    takeOver: (name, target) => {
      const sum = changedNames.has(name) || record.files[name] === undefined ? undefined : sums.files.get(name);
      if (sum !== undefined) takeOver(path.join(outDir, name), target, left.get(name));
      return sum;
    },
    elsewhere: {
      files: Promise.resolve(files),
      placesEarly: true,
      placeInto: (to) => {
        const own = [...left].filter(([name]) => files.has(name));
        return takeOverAll({ files: new Map(own), from: outDir, to });
      },
    },
  };
}

/** One for each output folder. */
function recordOf(outDir: string): string {
  return path.join(cacheOptions.cacheDir, 'sites', `${sha256(outDir).slice(0, 32)}.json`);
}

function checkedOf(outDir: string): string {
  return recordOf(outDir).replace(/\.json$/, '-pages.json');
}

function* checkedPieces(root: string, checked: CheckedPages): Generator<string> {
  yield root;
  yield* serializeCheckedPages(checked);
}

/** Nothing where it is of another site, or damaged: then all pages are read. */
async function readChecked(outDir: string, root: string): Promise<CheckedPages> {
  const text = (await keptBytes(checkedOf(outDir)))?.toString();
  return text?.startsWith(root) ? parseCheckedPages(text.slice(root.length)) : new Map();
}

async function readRecord(outDir: string): Promise<SiteRecord | undefined> {
  const text = (await keptBytes(recordOf(outDir)))?.toString();
  // Of another version, or cut short: a cold build mends either.
  return text === undefined ? undefined : schema.safeParse(jsonOrNothing(text)).data;
}

async function sumsOf(outDir: string): Promise<{ root: string; files: ReadonlyMap<string, FileSum> } | undefined> {
  const text = await integrityIn(outDir);
  const { integrity, damage } = text === undefined ? {} : parseIntegrity(text);
  if (integrity === undefined || damage !== undefined) return undefined;
  const files = integrity.entries.flatMap(({ kind, path, ...sum }) => (kind === 'file' ? [[path, sum] as const] : []));
  return { root: integrity.root, files: new Map(files) };
}

function integrityIn(outDir: string): Promise<string | undefined> {
  return readFile(path.join(outDir, INTEGRITY_FILE), 'utf8').catch(() => undefined);
}
