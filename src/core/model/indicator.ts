import { z } from 'zod';
import type { Indicator } from './figure.ts';
import { id } from './id.ts';
import { line } from './line.ts';

const indicator = z.strictObject({
  id,
  name: line,
  /** Base unit of its figures, as texts write it: `元`, `人次`. */
  unit: line.optional(),
  /** Which way is better. */
  direction: z.enum(['up', 'down', 'none']),
}) satisfies z.ZodType<Indicator>;

/** `content/indicators.yaml`: the list of what figures measure, each id once. */
export const indicatorList = z.array(indicator).superRefine((list, context) => {
  const seen = new Set<string>();
  for (const [i, { id }] of list.entries()) {
    if (seen.has(id)) {
      context.addIssue({ code: 'custom', path: [i, 'id'], message: 'an id that no other indicator has' });
    }
    seen.add(id);
  }
});
