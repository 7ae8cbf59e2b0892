import { readFileSync } from 'node:fs';
import { phaseSeconds } from '../../archive/phases.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import { messageOf } from '../publish/system-error.ts';
import type { JobMessage } from './job-message.ts';

/** Names the file that lists the groups which need not be rendered, to a process that was started for a part. */
export const PRESENT_GROUPS = 'ROSTRUM_PRESENT_GROUPS';

const EVERY_MS = 500;

/** What a process does for the one that started it. */
export interface JobOfParent {
  /** Groups that it need not render. */
  readonly present: ReadonlySet<string>;
  /** Says that all is rendered, or why it is not, and ends what was said meanwhile of how far it is. */
  readonly end: (error?: unknown) => void;
}

/**
 * In a process that another one started for a part, which it tells how far it is and with which it ends. Nothing in a
 * process that somebody else started.
 */
export function jobOfParent(): JobOfParent | undefined {
  const list = process.env[PRESENT_GROUPS];
  if (list === undefined) return undefined;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref(); // To wait for that does not keep the process from ending by itself.
  const timer = setInterval(() => {
    const progress = renderPlan()?.progress();
    if (progress !== undefined) tell({ progress });
  }, EVERY_MS);
  timer.unref();
  return {
    present: new Set(JSON.parse(readFileSync(list, 'utf8'))),
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
