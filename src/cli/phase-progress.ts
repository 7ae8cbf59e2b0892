import { type Phase, phaseCounts } from '../archive/phases.ts';
import { renewLine } from './progress.ts';

const EVERY_MS = 500;
/** What goes on until each phase has come to its end. */
const DOING: readonly (readonly [Phase, string])[] = [
  ['bundle', 'bundling the code of the pages'],
  ['pages', 'rendering pages'],
  ['index', 'writing the search index'],
  ['check', 'checking links'],
  ['publish', 'copying'],
  ['integrity', 'taking checksums'],
];

/** Says on a terminal what a build is doing, until the function that is given back is called. */
export function showPhases(): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  const timer = setInterval(() => renewLine(doing(phaseCounts())), EVERY_MS);
  return () => {
    clearInterval(timer);
    renewLine('');
  };
}

/** `rendering pages, 120 files of formats, 30 pictures`, by how often each phase has come to its end. */
export function doing(counts: ReadonlyMap<Phase, number>): string {
  const count = (phase: Phase): number => counts.get(phase) ?? 0;
  const [phase, text] = DOING.find(([phase]) => count(phase) === 0) ?? ['publish', 'putting it in place'];
  if (phase !== 'pages') return text;
  return `${text}, ${count('exports')} files of formats, ${count('pictures')} pictures`;
}
