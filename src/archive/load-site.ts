import path from 'node:path';
import { parseYaml } from '../core/markup/front-matter.ts';
import type { Problem } from '../core/model/problem.ts';
import { type SiteSettings, siteSettings } from '../core/model/site.ts';
import { type KnownFiles, NOTHING_KNOWN } from './known-files.ts';
import { readContentFile } from './read-content-file.ts';
import { decodeUtf8, displayPath, isMissing, unreadable } from './read-folder.ts';

export interface LoadedSite {
  readonly settings: SiteSettings;
  readonly problems: readonly Problem[];
}

/** Reads `site.yaml`; an archive without one has the settings by default. */
export function loadSite(contentDir: string, made: KnownFiles['site'] = NOTHING_KNOWN.site): Promise<LoadedSite> {
  const full = path.join(contentDir, 'site.yaml');
  return made(full, '', () => readSite(contentDir, full));
}

async function readSite(contentDir: string, full: string): Promise<LoadedSite> {
  const byDefault = siteSettings.parse({});
  const file = displayPath(contentDir, full);
  try {
    const decoded = decodeUtf8({ file, name: 'site', bytes: await readContentFile(contentDir, full) });
    if ('problem' in decoded) return { settings: byDefault, problems: [decoded.problem] };
    const { data, problems } = parseYaml({ file, yaml: decoded.text, linesBefore: 0 }, siteSettings);
    return { settings: data ?? byDefault, problems };
  } catch (error) {
    const problems = isMissing(error) ? [] : [unreadable(file, error, 'a readable file')];
    return { settings: byDefault, problems };
  }
}
