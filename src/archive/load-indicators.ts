import path from 'node:path';
import { parseYaml } from '../core/markup/front-matter.ts';
import type { Indicator } from '../core/model/figure.ts';
import { indicatorList } from '../core/model/indicator.ts';
import type { Problem } from '../core/model/problem.ts';
import { type KnownFiles, NOTHING_KNOWN } from './known-files.ts';
import { readContentFile } from './read-content-file.ts';
import { decodeUtf8, displayPath, isMissing, unreadable } from './read-folder.ts';

export interface LoadedIndicators {
  readonly items: readonly Indicator[];
  readonly problems: readonly Problem[];
}

/** Reads `indicators.yaml`; an archive without one, or with an empty one, has no indicators. */
export function loadIndicators(
  contentDir: string,
  made: KnownFiles['indicators'] = NOTHING_KNOWN.indicators,
): Promise<LoadedIndicators> {
  const full = path.join(contentDir, 'indicators.yaml');
  return made(full, '', () => readIndicators(contentDir, full));
}

async function readIndicators(contentDir: string, full: string): Promise<LoadedIndicators> {
  const file = displayPath(contentDir, full);
  try {
    const decoded = decodeUtf8({ file, name: 'indicators', bytes: await readContentFile(contentDir, full) });
    if ('problem' in decoded) return { items: [], problems: [decoded.problem] };
    if (/^(?:\s|#.*)*$/.test(decoded.text)) return { items: [], problems: [] };
    const { data = [], problems } = parseYaml({ file, yaml: decoded.text, linesBefore: 0 }, indicatorList);
    return { items: data, problems };
  } catch (error) {
    return { items: [], problems: isMissing(error) ? [] : [unreadable(file, error, 'a readable file')] };
  }
}
