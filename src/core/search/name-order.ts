import { byCodePoint } from '../text/order.ts';
import { isHan } from '../text/script.ts';
import type { DirectoryEntity } from './directory.ts';
import { unitsOf } from './name-form.ts';

/** Entities whose names begin alike. */
export interface Initial<T> {
  /** `A` to `Z`; `#` for what begins with a digit or with no Latin letter at all. */
  readonly letter: string;
  readonly entries: readonly T[];
}

const OTHER = '#';

/**
 * Names as a Chinese dictionary has them: character by character, each by its reading and then by the character, so that
 * names which begin with the same one stand together. Words in Latin letters stand where they are spelled, what begins
 * with digits at the end.
 */
export function byInitial<T extends { readonly named: Pick<DirectoryEntity, 'id' | 'name' | 'names'> }>(
  entries: readonly T[],
): Initial<T>[] {
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry.named) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key) || byCodePoint(a.entry.named.id, b.entry.named.id));
  const groups = Map.groupBy(keyed, ({ key }) => letterOf(key));
  return [...groups]
    .map(([letter, group]) => ({ letter, entries: group.map(({ entry }) => entry) }))
    .sort((a, b) => Number(a.letter === OTHER) - Number(b.letter === OTHER) || byCodePoint(a.letter, b.letter));
}

/** Of each character or word of a name: how it is read, and itself. */
type NameKey = readonly (readonly [reading: string, written: string])[];

function keyOf({ name, names }: Pick<DirectoryEntity, 'name' | 'names'>): NameKey {
  const form = names.find(({ written }) => written === name);
  const readings = form?.pinyin.split(' ') ?? [];
  return unitsOf(name).map((unit, i) => [isHan(unit) ? (readings[i] ?? unit) : unit, unit]);
}

function letterOf(key: NameKey): string {
  const first = key[0]?.[0][0]?.toUpperCase() ?? '';
  return /[A-Z]/.test(first) ? first : OTHER;
}

function compareKeys(a: NameKey, b: NameKey): number {
  for (const [i, [reading, written]] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    const order = byCodePoint(reading, other[0]) || byCodePoint(written, other[1]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
