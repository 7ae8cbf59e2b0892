import { withOwnFolder } from '../../archive/own-folder.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { publish } from '../publish/publish.ts';
import { chosenLayout } from './file-layout.ts';
import { codeFingerprint, contentFingerprint } from './fingerprint.ts';
import { moveFiles } from './move-files.ts';
import { renderSite, type SiteRequest, workFolder } from './render-site.ts';
import { renderingOf } from './rendered-files.ts';
import { isInShard, type Shard } from './shard.ts';
import { writeShardFile } from './shard-file.ts';

/**
 * Renders a part of a site into a folder, for `rostrum merge` to join with the others; without the groups that are there
 * already. Returns how many files it has.
 */
export async function buildShard(
  outDir: string,
  request: SiteRequest,
  shard: Shard,
  present: ReadonlySet<string>,
): Promise<number> {
  const { contentDir, base, site } = request;
  const { plan, own } = renderingOf((output) => !present.has(output.group) && isInShard(output, shard));
  await publish(outDir, { base }, async (folder) => {
    await withOwnFolder(workFolder, async (work) => {
      const built = await renderSite(request, plan, work);
      await moveFiles(own.keys(), built, folder);
      const record = {
        ...shard,
        base,
        layout: chosenLayout(),
        ...(site === undefined ? {} : { site }),
        fingerprint: await fingerprintOf(contentDir),
      };
      await writeShardFile(folder, { ...record, files: own });
    });
  });
  return own.size;
}

/** Parts can be joined where their content and the code that rendered them were the same. */
export async function fingerprintOf(contentDir: string): Promise<string> {
  return sha256(await contentFingerprint(contentDir), await codeFingerprint());
}
