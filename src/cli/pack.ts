import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { withOwnFolder } from '../archive/own-folder.ts';
import { PACKED, packBag } from './bag/archive-file.ts';
import { isBag } from './bag/check-bag.ts';
import { writeBag } from './bag/write-bag.ts';
import { folderCopy } from './integrity/copy.ts';
import { listFiles } from './integrity/digest.ts';
import { verifySite } from './integrity/verify-site.ts';
import { contentEntries } from './integrity/write-integrity.ts';
import { cacheOptions, contentArg, projectDir, rostrumVersion } from './project.ts';
import { exchangeWays, replaceFolder, siteFolder } from './publish/replace-folder.ts';
import { messageOf } from './publish/system-error.ts';

export const packCommand = defineCommand({
  meta: { name: 'pack', description: 'Packs content and built site into a BagIt bag, for keeping.' },
  args: {
    out: {
      type: 'string',
      description: 'folder to write the bag as, or file that ends with .tar, .tar.gz or .tgz',
      required: true,
      valueHint: 'DIR|FILE',
    },
    content: contentArg,
    dist: { type: 'string', description: 'built archive', default: path.join(projectDir, 'dist'), valueHint: 'DIR' },
    date: {
      type: 'string',
      description: 'Bagging-Date; else that of SOURCE_DATE_EPOCH, else none',
      valueHint: 'YYYY-MM-DD',
    },
  },
  async run({ args }) {
    try {
      const out = path.resolve(args.out);
      const date = baggingDate(args.date);
      await refuseForeign(out);
      const contentDir = path.resolve(args.content);
      const dist = await siteFolder(path.resolve(args.dist));
      const { title, root } = await packable(contentDir, dist);
      const info = [
        ...(date === undefined ? [] : [['Bagging-Date', date] as const]),
        ['Bag-Software-Agent', `Rostrum ${await rostrumVersion()}`],
        ['External-Description', title],
        ['External-Identifier', `sha256:${root}`],
      ] as const;
      // What a system or a version control keeps for itself (`.DS_Store`, `.git/`) is no part of the archive.
      const content = (await listFiles(contentDir)).filter((file) => !/(?:^|\/)\./.test(file));
      const folders = {
        content: { folder: contentDir, files: content },
        site: { folder: dist, files: await listFiles(dist) },
      };
      await mkdir(path.dirname(out), { recursive: true });
      await withOwnFolder(`${out}.new-`, async (fresh) => {
        const bag = path.join(fresh, 'bag');
        await mkdir(bag);
        await writeBag(bag, { folders, info });
        if (!PACKED.test(out)) {
          await replaceFolder(out, bag, exchangeWays);
          return;
        }
        const file = path.join(fresh, 'packed');
        await packBag(bag, { name: path.basename(out).replace(PACKED, ''), file, gzip: out.endsWith('gz') });
        await rename(file, out);
      });
      console.log(`Packed ${content.length + folders.site.files.length} files into ${out}`);
    } catch (error) {
      console.error(messageOf(error));
      process.exitCode = 1;
    }
  },
});

/** Title and root of an archive that is whole and was built from this content; otherwise throws. */
async function packable(contentDir: string, dist: string): Promise<{ title: string; root: string }> {
  const { corpus, site } = await loadArchive({ contentDir, base: '/', ...cacheOptions });
  const content = await contentEntries({ contentDir, speeches: corpus.speeches });
  const { differences, root } = await verifySite(folderCopy(dist), { content });
  const [first] = differences;
  if (first === undefined) return { title: site.title, root };
  const more = differences.length === 1 ? '' : ` and ${differences.length - 1} more`;
  throw new Error(
    `${first.what}  ${first.path}  ${first.message}${more}\nNothing was packed: run \`rostrum build\` first`,
  );
}

/** `2026-11-24`; of a time in seconds since 1970, as builds that can be repeated are given one. */
function baggingDate(written: string | undefined): string | undefined {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const date =
    written ?? (epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : undefined);
  if (date === undefined || (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)))) return date;
  throw new Error(`Unexpected date \`${date}\`, expected one such as 2026-11-24`);
}

async function refuseForeign(out: string): Promise<void> {
  if (!existsSync(out) || PACKED.test(out) || (await isBag(out))) return;
  if ((await listFiles(out)).length > 0)
    throw new Error(`Unexpected files in ${out}, expected an empty folder, an earlier bag or none`);
}
