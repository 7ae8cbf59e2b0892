import type { Figure, Indicator } from '../model/figure.ts';
import { numberOf } from './targets.ts';

export type Outcome = 'reached' | 'not-reached';

/**
 * Whether a result reaches a target, by which way of its indicator is better. None where no way is, where either is no
 * single number, or where the result is stated so loosely (`约5亿元`, 4亿元以上 of 5) that its words leave it open.
 */
export function outcomeOf(
  target: Pick<Figure, 'value'>,
  result: Pick<Figure, 'value' | 'op'>,
  direction: Indicator['direction'],
): Outcome | undefined {
  const [wanted, stated] = [numberOf(target), numberOf(result)];
  if (direction === 'none' || wanted === undefined || stated === undefined) return undefined;
  const isBetter = direction === 'up' ? stated.gte(wanted) : stated.lte(wanted);
  const outcome = isBetter ? 'reached' : 'not-reached';
  return mayDiffer(result.op, isBetter === (direction === 'up')) ? undefined : outcome;
}

/** Whether the real number, bounded by the stated one, may lie on the other side of the target than that does. */
function mayDiffer(op: string | undefined, isAbove: boolean): boolean {
  if (op === undefined) return false;
  if (op === '>=' || op === '>') return !isAbove;
  if (op === '<=' || op === '<') return isAbove;
  return true;
}
