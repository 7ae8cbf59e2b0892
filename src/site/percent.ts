import { Big } from 'big.js';

/** A share in per cent, to one digit: `0.9375` → `93.8%`, `1` → `100%`. Half a digit goes away from zero. */
export function percent(share: number): string {
  return `${new Big(share).times(100).round(1, Big.roundHalfUp)}%`;
}

/** A change with its sign, whatever it is: `20%` → `+20%`, `-5 元` → `−5 元`, `0` → `0`. */
export function signed(plain: string): string {
  if (plain.startsWith('-')) return `−${plain.slice(1)}`;
  return /^[0.,]*(?:[^\d.,]|$)/.test(plain) ? plain : `+${plain}`;
}
