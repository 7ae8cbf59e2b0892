import type { FigureValue } from '../model/figure.ts';
import { parseQuantity } from '../text/quantity/parse-quantity.ts';

/**
 * What a figure states: read from its words (`280万元` → 2800000 元), where an attribute does not say otherwise. Words
 * that are no quantity give no value.
 */
export function figureValue(
  text: string,
  attributes: Readonly<Record<string, string>>,
  read: FigureValue | undefined = parseQuantity(text),
): FigureValue {
  const value = attributes.value ?? read?.value;
  const unit = attributes.unit ?? (read?.unit === '' ? undefined : read?.unit);
  const op = attributes.op ?? read?.op;
  const per = attributes.per ?? read?.per;
  return {
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(op === undefined ? {} : { op }),
    ...(per === undefined ? {} : { per }),
    approximate: read?.approximate ?? op === '~',
  };
}
