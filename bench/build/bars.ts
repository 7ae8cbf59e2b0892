import { markdownTable } from '../markdown-table.ts';
import type { Usage } from './run-command.ts';
import { medians, type Row } from './table.ts';

interface Bar {
  readonly what: string;
  readonly of: string;
  readonly to: string;
  readonly measure: (usage: Usage) => number | undefined;
  /** The ratio is to be no more than this at 1,000 speeches. */
  readonly most: number;
}

const wall = (usage: Usage): number => usage.wall;
const cpu = (usage: Usage): number | undefined => usage.cpu;

const BARS: readonly Bar[] = [
  { what: 'cold build, wall: of Starlight with Pagefind', of: 'rostrum', to: 'starlight', measure: wall, most: 0.6 },
  {
    what: 'cold build without indexes, CPU: of Starlight without Pagefind',
    of: 'rostrum-no-index',
    to: 'starlight-no-search',
    measure: cpu,
    most: 0.5,
  },
  { what: 'nothing changed, wall: of the cold build', of: 'rostrum-warm', to: 'rostrum', measure: wall, most: 0.1 },
  { what: 'nothing changed, CPU: of the cold build', of: 'rostrum-warm', to: 'rostrum', measure: cpu, most: 0.1 },
  { what: 'one speech edited, wall: of the cold build', of: 'rostrum-edit', to: 'rostrum', measure: wall, most: 0.15 },
  { what: 'one speech edited, CPU: of the cold build', of: 'rostrum-edit', to: 'rostrum', measure: cpu, most: 0.15 },
];

/** How far Rostrum is from what it is to reach, where both sides were measured; `undefined` where none were. */
export function barsTable(rows: readonly Row[]): string | undefined {
  const lines = BARS.flatMap(({ what, of, to, measure, most }) => {
    const [ours, theirs] = [medians(rows, of), medians(rows, to)];
    const [value, reference] = [ours && measure(ours), theirs && measure(theirs)];
    if (value === undefined || reference === undefined) return [];
    const ratio = value / reference;
    return [[what, ratio.toFixed(2), most.toFixed(2), ratio <= most ? 'yes' : 'no']];
  });
  return lines.length === 0 ? undefined : markdownTable(['ratio', 'measured', 'at most', 'reached'], lines);
}
