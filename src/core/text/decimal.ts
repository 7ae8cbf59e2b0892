/** An exact decimal: whole units, of which ten to the power of `scale` make one. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Decimal places that a quotient is rounded to, as big.js has it by default. */
const PLACES = 20;

/** Reads digits with or without a fraction: `-2.50`. */
export function parseDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** As plain digits, without zeros at the end of a fraction: `-2.5`. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = magnitude(units)
    .toString()
    .padStart(scale + 1, '0');
  const point = digits.length - scale;
  const fraction = digits.slice(point).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`;
}

export function difference(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) - unitsAt(b, scale), scale };
}

export function absolute({ units, scale }: Decimal): Decimal {
  return { units: magnitude(units), scale };
}

/** The quotient, rounded half up to 20 decimal places, as the double next to that; none where the divisor is 0. */
export function quotient(a: Decimal, b: Decimal): number | undefined {
  if (b.units === 0n) return undefined;
  const scale = Math.max(a.scale, b.scale);
  const dividend = 10n ** BigInt(PLACES) * magnitude(unitsAt(a, scale));
  const divisor = magnitude(unitsAt(b, scale));
  const rounded = (2n * dividend + divisor) / (2n * divisor);
  const size = Number(`${rounded}e-${PLACES}`);
  return size === 0 || a.units < 0n === b.units < 0n ? size : -size;
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return scale === wanted ? units : units * 10n ** BigInt(wanted - scale);
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}
