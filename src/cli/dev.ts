import path from 'node:path';
import { dev as astroDev } from 'astro';
import { defineCommand } from 'citty';
import { contentArg, enterProject, normalizeBase, projectDir } from './project.ts';
import { messageOf } from './publish/system-error.ts';
import { parsePort } from './usage/values.ts';

export const devCommand = defineCommand({
  meta: { name: 'dev', description: 'Serves a content folder and shows each change as it is saved.' },
  args: {
    content: contentArg,
    port: { type: 'string', description: 'port', default: '4321', valueHint: 'N' },
    base: { type: 'string', description: 'path to serve under', default: '/', valueHint: '/path' },
  },
  async run({ args }) {
    let port: number;
    try {
      port = parsePort(args.port);
    } catch (error) {
      console.error(messageOf(error));
      process.exitCode = 1;
      return;
    }
    enterProject(path.resolve(args.content));
    await astroDev({
      root: projectDir,
      base: normalizeBase(args.base),
      server: { port },
      // With `always`, files whose names the route does not show (`speeches/a.txt`) would be looked for with a slash.
      trailingSlash: 'ignore',
    });
  },
});
