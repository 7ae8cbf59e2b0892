import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { phaseSeconds } from '../../archive/phases.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import { messageOf } from '../publish/system-error.ts';
import type { JobMessage } from './job-message.ts';
import { endWithParent } from './own-process.ts';

/** Names the file with its orders, to a process that was started for another. */
export const ORDERS = 'ROSTRUM_JOB_ORDERS';

const orders = z.strictObject({
  /** Groups that need not be rendered. */
  present: z.array(z.string()),
  /** Folder in which processes take groups from each other (`claims.ts`). */
  claims: z.string(),
});

export type Orders = z.output<typeof orders>;

const EVERY_MS = 500;

/** What a process does for the one that started it. */
export interface JobOfParent {
  /** Groups that it need not render. */
  readonly present: ReadonlySet<string>;
  readonly claims: string;
  /** Says that all is rendered, or why it is not, and ends what was said meanwhile of how far it is. */
  readonly end: (error?: unknown) => void;
}

/**
 * In a process that another one started to help it, which it tells how far it is and with which it ends. Nothing in a
 * process that somebody else started.
 */
export function jobOfParent(): JobOfParent | undefined {
  const file = process.env[ORDERS];
  if (file === undefined) return undefined;
  const { present, claims } = orders.parse(JSON.parse(readFileSync(file, 'utf8')));
  endWithParent();
  const timer = setInterval(() => {
    const rendered = renderPlan()?.progress().rendered;
    if (rendered !== undefined) tell({ rendered });
  }, EVERY_MS);
  timer.unref();
  return {
    present: new Set(present),
    claims,
    end: (error) => {
      clearInterval(timer);
      tell(error === undefined ? { seconds: [...phaseSeconds()] } : { error: messageOf(error) });
    },
  };
}

/** Without the one that it is for, which may have ended, the process ends as well. */
function tell(message: JobMessage): void {
  process.send?.(message, undefined, undefined, () => undefined);
}
