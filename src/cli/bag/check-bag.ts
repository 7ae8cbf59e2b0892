import { getHashes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Difference, sortDifferences } from '../integrity/compare-copy.ts';
import { folderCopy } from '../integrity/copy.ts';
import { digestOfFile, listFiles, mapSome } from '../integrity/digest.ts';
import { type ManifestLine, parseManifest, parseTags } from './manifest.ts';

/** Whether a folder says that it is a bag. */
export async function isBag(folder: string): Promise<boolean> {
  return stat(path.join(folder, 'bagit.txt')).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** Everything about a bag, whoever made it, that is not as RFC 8493 and its own manifests have it. */
export async function checkBag(bag: string): Promise<Difference[]> {
  const files = await listFiles(bag);
  const manifests = files.flatMap((name) => {
    const [, tag, algorithm] = /^(tag)?manifest-([a-z0-9]+)\.txt$/.exec(name) ?? [];
    return algorithm === undefined ? [] : [{ name, algorithm, ofTags: tag !== undefined }];
  });
  const payload = files.filter((file) => file.startsWith('data/'));
  const found: Difference[] = await declarationProblems(bag);
  if (!manifests.some(({ ofTags }) => !ofTags))
    found.push({ what: 'lost', path: 'manifest-sha256.txt', message: 'Unexpected absence, expected a manifest' });
  for (const manifest of manifests) {
    const { lines, problems } = parseManifest(await readFile(path.join(bag, manifest.name), 'utf8'));
    found.push(...problems.map((message) => changed(manifest.name, message)));
    if (getHashes().includes(manifest.algorithm))
      found.push(...(await mapSome(lines, AT_ONCE, (line) => lineProblems(bag, line, manifest))).flat());
    else found.push(changed(manifest.name, `Unexpected algorithm ${manifest.algorithm}, expected one such as sha256`));
    if (manifest.ofTags) continue;
    const listed = new Set(lines.map((line) => line.path));
    for (const file of payload)
      if (!listed.has(file))
        found.push({
          what: 'added',
          path: file,
          message: `Unexpected file, expected none that ${manifest.name} does not name`,
        });
  }
  return sortDifferences([...found, ...(await sizeProblems(bag, payload))]);
}

const AT_ONCE = 32;

async function declarationProblems(bag: string): Promise<Difference[]> {
  const tags = parseTags(await readFile(path.join(bag, 'bagit.txt'), 'utf8'));
  const version = tags.get('BagIt-Version') ?? '';
  const encoding = tags.get('Tag-File-Character-Encoding') ?? '';
  return [
    ...(/^(?:0\.9\d|1\.0)$/.test(version)
      ? []
      : [changed('bagit.txt', `Unexpected \`BagIt-Version: ${version}\`, expected 1.0 or 0.93 to 0.97`)]),
    ...(encoding.toUpperCase() === 'UTF-8'
      ? []
      : [changed('bagit.txt', `Unexpected \`Tag-File-Character-Encoding: ${encoding}\`, expected UTF-8`)]),
  ];
}

async function lineProblems(
  bag: string,
  { path: file, hash }: ManifestLine,
  { name, algorithm, ofTags }: { readonly name: string; readonly algorithm: string; readonly ofTags: boolean },
): Promise<Difference[]> {
  const normal = path.posix.normalize(file);
  if (path.isAbsolute(file) || normal !== file || normal.startsWith('..') || file.startsWith('data/') === ofTags)
    return [changed(name, `Unexpected path \`${file}\`, expected one of a file ${ofTags ? 'beside' : 'in'} data/`)];
  const found = await folderCopy(bag)
    .digest(file)
    .then((known) => known && digestOfFile(path.join(bag, file), algorithm));
  if (found === undefined)
    return [{ what: 'lost', path: file, message: `Unexpected absence, expected a file as ${name} has it` }];
  return found.hash === hash ? [] : [changed(file, `Unexpected ${algorithm} ${found.hash}, expected ${hash}`)];
}

/** `Payload-Oxum`: how many bytes in how many files. */
async function sizeProblems(bag: string, payload: readonly string[]): Promise<Difference[]> {
  const info = await folderCopy(bag).read('bag-info.txt');
  const written = info === undefined ? undefined : parseTags(info).get('Payload-Oxum');
  if (written === undefined) return [];
  const sizes = await mapSome(payload, AT_ONCE, async (file) => (await stat(path.join(bag, file))).size);
  const counted = `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;
  if (counted === written) return [];
  return [changed('bag-info.txt', `Unexpected \`Payload-Oxum: ${written}\`, expected ${counted} for what is there`)];
}

function changed(file: string, message: string): Difference {
  return { what: 'changed', path: file, message };
}
