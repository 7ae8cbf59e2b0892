import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineCommand } from 'citty';
import { projectDir } from './project.ts';
import { type BuildInfo, readWholeInfo } from './publish/build-info.ts';
import { siteFolder } from './publish/replace-folder.ts';
import { messageOf } from './publish/system-error.ts';
import { startServer } from './static-server.ts';
import { parsePort } from './usage/values.ts';

export const serveCommand = defineCommand({
  meta: { name: 'serve', description: 'Serves a built archive.' },
  args: {
    out: { type: 'string', description: 'folder to serve', default: path.join(projectDir, 'dist'), valueHint: 'DIR' },
    port: { type: 'string', description: 'port; the next free one if it is taken', default: '4321', valueHint: 'N' },
    host: { type: 'string', description: 'address to listen on', default: 'localhost', valueHint: 'HOST' },
  },
  async run({ args }) {
    const dir = await siteFolder(path.resolve(args.out));
    if (!existsSync(dir)) {
      console.error(`Unexpected missing folder ${dir}, expected a built archive: run \`rostrum build\` first`);
      process.exitCode = 1;
      return;
    }
    let info: BuildInfo | undefined;
    let port: number;
    try {
      port = parsePort(args.port);
      info = await readWholeInfo(dir);
    } catch (error) {
      console.error(messageOf(error));
      process.exitCode = 1;
      return;
    }
    const server = await startServer({ dir, base: info?.base ?? '/', port, host: args.host });
    console.log(`Serving ${dir} at ${server.address}`);
  },
});
