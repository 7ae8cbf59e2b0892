import path from 'node:path';

/** Folder that holds the speeches and the registry: `--content` of the command, or `content/`. */
export function contentDir(): string {
  return path.resolve(process.env.ROSTRUM_CONTENT ?? 'content');
}

export function withSlash(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}
