import { type Phase, phaseCounts } from '../archive/phases.ts';
import { type FileCount, renderPlan } from '../archive/render-plan.ts';
import { renewLine } from './progress.ts';

const EVERY_MS = 500;
/** What goes on until each phase has come to its end. */
const DOING: readonly (readonly [Phase, string])[] = [
  ['bundle', 'bundling the code of the pages'],
  ['pages', 'rendering pages and files'],
  ['index', 'writing the search index'],
  ['check', 'checking links'],
  ['publish', 'copying'],
  ['integrity', 'taking checksums'],
];

/** Says on a terminal what a build is doing, until the function that is given back is called. */
export function showPhases(): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  const timer = setInterval(() => renewLine(doing(phaseCounts(), renderPlan()?.progress())), EVERY_MS);
  return () => {
    clearInterval(timer);
    renewLine('');
  };
}

/** `rendering pages and files, 1234 of 5400`, by how often each phase has come to its end and what all processes say. */
export function doing(counts: ReadonlyMap<Phase, number>, files?: FileCount): string {
  const [phase, text] = DOING.find(([phase]) => !counts.get(phase)) ?? ['publish', 'putting it in place'];
  if (phase !== 'pages' || !files?.planned) return text;
  return `${text}, ${files.rendered} of ${files.planned}`;
}
