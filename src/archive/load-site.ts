import path from 'node:path';
import { parseYaml } from '../core/markup/front-matter.ts';
import type { Problem } from '../core/model/problem.ts';
import { type SiteSettings, siteSettings } from '../core/model/site.ts';
import { readContentFile } from './read-content-file.ts';
import { decodeUtf8, displayPath, isMissing, unreadable } from './read-folder.ts';

/** Reads `site.yaml`; an archive without one has the settings by default. */
export async function loadSite(contentDir: string): Promise<{ settings: SiteSettings; problems: readonly Problem[] }> {
  const byDefault = siteSettings.parse({});
  const full = path.join(contentDir, 'site.yaml');
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
