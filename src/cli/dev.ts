import path from 'node:path';
import { dev as astroDev } from 'astro';
import { defineCommand } from 'citty';
import { contentArg, enterProject, normalizeBase, projectDir } from './project.ts';

export const devCommand = defineCommand({
  meta: { name: 'dev', description: 'Serves a content folder and shows each change as it is saved.' },
  args: {
    content: contentArg,
    port: { type: 'string', description: 'port', default: '4321', valueHint: 'N' },
    base: { type: 'string', description: 'path to serve under', default: '/', valueHint: '/path' },
  },
  async run({ args }) {
    enterProject(path.resolve(args.content));
    await astroDev({
      root: projectDir,
      base: normalizeBase(args.base),
      server: { port: Number(args.port) },
      // With `always`, files whose names the route does not show (`speeches/a.txt`) would be looked for with a slash.
      trailingSlash: 'ignore',
    });
  },
});
