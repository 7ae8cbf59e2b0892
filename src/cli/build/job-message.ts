import { z } from 'zod';
import { isPhase, type Phase } from '../../archive/phases.ts';

const message = z.strictObject({
  /** How many files it has rendered. */
  rendered: z.int().optional(),
  /** Seconds that each phase took, when all is rendered. */
  seconds: z
    .array(z.tuple([z.custom<Phase>((name) => typeof name === 'string' && isPhase(name)), z.number()]))
    .optional(),
  /** Why it could not render its part. */
  error: z.string().optional(),
});

/** What a process that renders a part says to the one that started it. */
export type JobMessage = z.output<typeof message>;

/** A message as it comes from another process; an empty one where it is none. */
export function readJobMessage(value: unknown): JobMessage {
  return message.safeParse(value).data ?? {};
}
