import { withOwnFolder } from '../../archive/own-folder.ts';
import type { Phase } from '../../archive/phases.ts';
import { publish } from '../publish/publish.ts';
import { chosenLayout } from './file-layout.ts';
import { contentFingerprint } from './fingerprint.ts';
import { type JobsRequest, withJobs } from './jobs.ts';
import { moveFiles } from './move-files.ts';
import { renderSite, type SiteRequest } from './render-site.ts';
import { allFiles, renderingOf } from './rendered-files.ts';
import { formatShard, isInShard } from './shard.ts';
import { writeShardFile } from './shard-file.ts';
import { workFolder } from './work-folder.ts';

export interface BuiltShard {
  /** How many files it has. */
  readonly files: number;
  /** Seconds that each phase took each of the other processes. */
  readonly others: readonly ReadonlyMap<Phase, number>[];
}

/** Renders a part of a site into a folder, for `rostrum merge` to join with the others. */
export async function buildShard(outDir: string, request: SiteRequest, wanted: JobsRequest): Promise<BuiltShard> {
  const { contentDir, code, base, site } = request;
  const { shard, present } = wanted;
  // Taken when all is read: the same as before others began to read, it says that they have read the same.
  const content = await contentFingerprint(contentDir);
  let built: BuiltShard = { files: 0, others: [] };
  await publish(outDir, { base, part: formatShard(shard) }, async (folder) => {
    await withOwnFolder(workFolder, (work) =>
      withJobs(request, wanted, work, async ({ claims, elsewhere, seconds }) => {
        const { plan, own } = renderingOf({
          renders: (output) => !present.has(output.group) && isInShard(output, shard),
          claims,
          elsewhere,
          finishes: false,
        });
        const rendered = await renderSite(request, plan, work);
        moveFiles(own.keys(), rendered, folder);
        for (const { placeInto } of elsewhere) await placeInto(folder);
        const files = await allFiles(own, elsewhere);
        await writeShardFile(folder, {
          ...shard,
          base,
          layout: chosenLayout(),
          ...(site === undefined ? {} : { site }),
          content,
          code,
          files,
        });
        built = { files: files.size, others: seconds() };
      }),
    );
  });
  return built;
}
