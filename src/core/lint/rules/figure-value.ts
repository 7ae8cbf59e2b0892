import type { Figure } from '../../model/figure.ts';
import { parseQuantity } from '../../text/quantity/parse-quantity.ts';
import type { Rule } from '../rule.ts';

/**
 * What a figure's attributes say is what its text says; a text that is no quantity has a `value`.
 *
 * A text may leave out what follows it (2.6 of 2.6、3.1万元): then `value` adds the power of ten, and `unit` the unit.
 *
 * @example
 * 创造价值:figure[280万元]{value=2800 unit=美元 op=~}。
 * → Unexpected `value=2800` of figure 280万元, expected `2800000` as in its text, or no attribute
 * → Unexpected `unit=美元` of figure 280万元, expected `元` as in its text, or no attribute
 *
 * @example
 * 培训:figure[若干次]。
 * → Unexpected figure 若干次, expected a quantity or the attribute `value`
 *
 * @example
 * 创造价值:figure[280万元]{value=2800000.0 unit=元}，增收:figure[2.6]{value=26000 unit=元}、:figure[3.1万元]。
 * → nothing
 *
 * @example
 * 增长:figure[30%以上]{op="<="}。
 * → Unexpected `op=<=` of figure 30%以上, expected `>=` as in its text, or no attribute
 */
export const figureValue: Rule = {
  id: 'figure-value',
  severity: 'error',
  alone: 'speech',
  *check({ corpus }) {
    for (const figure of corpus.speeches.flatMap((speech) => speech.figures)) {
      for (const message of messagesFor(figure)) yield { ...figure.place, message };
    }
  },
};

function messagesFor({ text, value, unit, op }: Figure): string[] {
  if (value === undefined) return [`Unexpected figure ${text}, expected a quantity or the attribute \`value\``];
  const read = parseQuantity(text);
  if (read === undefined) return [];
  const differing = [
    { name: 'value', found: value, expected: read.value, same: sameValue(value, read.value, read.unit === '') },
    { name: 'unit', found: unit, expected: read.unit, same: read.unit === '' || unit === read.unit },
    { name: 'op', found: op, expected: read.op, same: read.op === undefined || op === read.op },
  ].filter((attribute) => !attribute.same);
  return differing.map(
    ({ name, found, expected }) =>
      `Unexpected \`${name}=${found}\` of figure ${text}, expected \`${expected}\` as in its text, or no attribute`,
  );
}

function sameValue(written: string, read: string, open: boolean): boolean {
  if (written === read) return true;
  const ratio = Number(written) / Number(read);
  if (!open) return ratio === 1;
  return [1, 10, 100, 1e3, 1e4, 1e8, 1e12].some((power) => Math.abs(ratio / power - 1) < 1e-9);
}
