import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of Rostrum itself, where Astro finds its configuration and packages. */
export const projectDir = fileURLToPath(new URL('../../', import.meta.url));

/** Version of Rostrum: `0.1.0`. */
export async function rostrumVersion(): Promise<string> {
  return JSON.parse(await readFile(path.join(projectDir, 'package.json'), 'utf8')).version;
}

/** What is kept from one run to the next, and the code it depends on and is made by. */
export const cacheOptions = {
  cacheDir: path.join(projectDir, 'node_modules/.cache/rostrum'),
  coreDir: path.join(projectDir, 'src/core'),
  parseWorker: new URL('../archive/parse-worker.ts', import.meta.url),
} as const;

/** `--content`, shared by every command that reads an archive. */
export const contentArg = {
  type: 'string',
  description: 'folder that holds speeches/, organizations/ …',
  default: path.join(projectDir, 'content'),
  valueHint: 'DIR',
} as const;

/** `--out`, shared by the commands that write a site. */
export const outArg = {
  type: 'string',
  description: 'folder to write',
  default: path.join(projectDir, 'dist'),
  valueHint: 'DIR',
} as const;

/** `/archive` → `/archive/`: with a slash at both ends. */
export function normalizeBase(base: string): string {
  return `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/** Sets up the process for Astro, which looks for pages, packages and settings in the folder it runs in. */
export function enterProject(contentDir: string): void {
  process.env.ROSTRUM_CONTENT = contentDir;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Set for another program (Vitest does), these would take the place of what Astro says to the pages: `--base` in links,
  // and whether they are rendered while developing, which reads the content anew for each.
  for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];
  process.chdir(projectDir);
}
