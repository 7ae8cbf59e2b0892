import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { withOwnFolder } from '../archive/own-folder.ts';
import { PACKED, unpackBag } from './bag/archive-file.ts';
import { checkBag, isBag } from './bag/check-bag.ts';
import type { Difference } from './integrity/compare-copy.ts';
import { folderCopy, servedCopy } from './integrity/copy.ts';
import type { IntegrityEntry } from './integrity/integrity.ts';
import { type VerifyOptions, verifySite } from './integrity/verify-site.ts';
import { contentEntries } from './integrity/write-integrity.ts';
import { cacheOptions, projectDir } from './project.ts';
import { readWholeInfo } from './publish/build-info.ts';
import { siteFolder } from './publish/replace-folder.ts';
import { plural } from './report.ts';

export const verifyCommand = defineCommand({
  meta: { name: 'verify', description: 'Checks a copy of a built archive, or a bag of it, byte by byte.' },
  args: {
    copy: {
      type: 'positional',
      description: 'folder, address (https://…/archive/) or bag (folder, .tar, .tar.gz)',
      required: false,
      default: path.join(projectDir, 'dist'),
      valueHint: 'DIR|URL|BAG',
    },
    against: { type: 'string', description: 'integrity.json from elsewhere to check against', valueHint: 'FILE|URL' },
    root: { type: 'string', description: 'root hash that the list must have', valueHint: 'HASH' },
    content: {
      type: 'string',
      description: 'content folder whose sources and texts must be those published',
      valueHint: 'DIR',
    },
    json: { type: 'boolean', description: 'print one JSON object', default: false },
  },
  async run({ args }) {
    try {
      const options = {
        against: args.against === undefined ? undefined : await readAnywhere(args.against),
        root: args.root?.toLowerCase(),
        content: args.content === undefined ? undefined : await contentOf(path.resolve(args.content)),
      };
      const found = await verify(args.copy, options);
      if (found.differences.length > 0) process.exitCode = 1;
      if (args.json) console.log(JSON.stringify({ copy: args.copy, ...found }, null, 2));
      else print(args.copy, found);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  },
});

interface Found {
  readonly what: 'site' | 'bag';
  readonly files: number;
  readonly root?: string;
  readonly differences: readonly Difference[];
}

async function verify(copy: string, options: VerifyOptions): Promise<Found> {
  if (isAddress(copy)) {
    const root = `${copy.replace(/[?#].*$/, '').replace(/\/(?:index\.html|integrity\.json)?$/, '')}/`;
    return { what: 'site', ...(await verifySite(servedCopy(root), options)) };
  }
  if (PACKED.test(copy) && (await stat(copy)).isFile())
    return withOwnFolder(path.join(tmpdir(), 'rostrum-bag-'), async (folder) =>
      verifyFolder(await unpackBag(path.resolve(copy), folder), options),
    );
  return verifyFolder(await siteFolder(path.resolve(copy)), options);
}

/** A bag has manifests of its own; in one of Rostrum's lies a site with its list as well. */
async function verifyFolder(folder: string, options: VerifyOptions): Promise<Found> {
  await readWholeInfo(folder); // A part has no list; the message says what it is.
  if (!(await isBag(folder))) return { what: 'site', ...(await verifySite(folderCopy(folder), options)) };
  const ofBag = await checkBag(folder);
  const inside = path.join(folder, 'data/site');
  const hasSite = await stat(path.join(inside, 'integrity.json')).then(
    () => true,
    () => false,
  );
  const site = hasSite || options.against !== undefined ? await verifySite(folderCopy(inside), options) : undefined;
  const known = new Set(ofBag.map((difference) => difference.path));
  const inBag = (site?.differences ?? []).map((difference) => ({
    ...difference,
    path: `data/site/${difference.path}`,
  }));
  return {
    what: 'bag',
    files: site?.files ?? 0,
    ...(site === undefined ? {} : { root: site.root }),
    differences: [...ofBag, ...inBag.filter((difference) => !known.has(difference.path))],
  };
}

function print(copy: string, { what, files, root, differences }: Found): void {
  for (const difference of differences)
    console.error(`${difference.what.padEnd(7)}  ${difference.path}  ${difference.message}`);
  if (differences.length > 0) console.log(`${plural(differences.length, 'difference')} in ${copy}`);
  else if (what === 'bag') console.log(`The bag ${copy} is whole${root === undefined ? '' : `, root ${root}`}`);
  else console.log(`${plural(files, 'file')} in ${copy} as they were built, root ${root}`);
}

async function readAnywhere(place: string): Promise<string> {
  if (!isAddress(place)) return readFile(place, 'utf8');
  const response = await fetch(place);
  if (!response.ok) throw new Error(`Unexpected answer ${response.status} of ${place}, expected an integrity.json`);
  return response.text();
}

async function contentOf(contentDir: string): Promise<IntegrityEntry[]> {
  const { corpus } = await loadArchive({ contentDir, base: '/', ...cacheOptions });
  return contentEntries({ contentDir, speeches: corpus.speeches });
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
