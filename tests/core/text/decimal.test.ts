import { Big } from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absolute, decimalText, difference, parseDecimal, quotient } from '../../../src/core/text/decimal.ts';

const digits = (maxLength: number) => fc.stringMatching(new RegExp(`^\\d{1,${maxLength}}$`));
const decimal = fc
  .tuple(fc.constantFrom('', '', '-'), digits(24), fc.option(digits(24)))
  .map(([sign, whole, fraction]) => sign + whole + (fraction === null ? '' : `.${fraction}`));

test('reckons as big.js does, to the last digit of a double', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const [x, y] = [parseDecimal(a), parseDecimal(b)];
      const [bigX, bigY] = [new Big(a), new Big(b)];
      expect(decimalText(difference(x, y))).toBe(bigX.minus(bigY).toFixed());
      expect(decimalText(absolute(x))).toBe(bigX.abs().toFixed());
      // A zero has no sign here.
      expect(quotient(x, y)).toBe(bigY.eq(0) ? undefined : bigX.div(bigY).toNumber() + 0);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['280', '300', '-20', 0.9333333333333333],
  ['0.3', '0.1', '0.2', 3],
  ['-2.50', '5', '-7.5', -0.5],
  ['1', '30000000000000', '-29999999999999', 3.333333e-14],
])('%s and %s', (a, b, less, share) => {
  expect(decimalText(difference(parseDecimal(a), parseDecimal(b)))).toBe(less);
  expect(quotient(parseDecimal(a), parseDecimal(b))).toBe(share);
});
