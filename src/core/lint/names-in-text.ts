import { once } from '../corpus/once.ts';
import { type Entity, namesOf } from '../model/entity.ts';
import type { Span } from '../model/speech.ts';
import { byCodePoint } from '../text/order.ts';

/** A name of the registry that stands in a text. */
export interface NameInText extends Span {
  readonly name: string;
  /** The entities that may bear it, of whatever type. */
  readonly bearers: readonly Bearer[];
}

export interface Bearer {
  readonly entity: Entity;
  /** Whether the bare name means it. */
  readonly byDefault: boolean;
}

/** Names shorter than this stand in many words that mean nobody (工会法, 旗委 in 团旗委). */
export const MIN_LENGTH = 3;

/** Finds the names of a registry in texts: of names that overlap the longest, then the first. */
export const namesFinder = once((entities: readonly Entity[]): ((text: string) => NameInText[]) => {
  const bearers = new Map<string, Bearer[]>();
  for (const entity of entities) {
    const withReference = new Set(entity.aliases.filter((alias) => !alias.default).map((alias) => alias.name));
    for (const name of namesOf(entity)) {
      if ([...name].length < MIN_LENGTH) continue;
      const bearer = { entity, byDefault: !withReference.has(name) };
      const known = bearers.get(name);
      if (known) known.push(bearer);
      else bearers.set(name, [bearer]);
    }
  }
  const byStart = new Map<string, string[]>();
  for (const name of [...bearers.keys()].sort(byCodePoint)) {
    const start = name.slice(0, MIN_LENGTH);
    const known = byStart.get(start);
    if (known) known.push(name);
    else byStart.set(start, [name]);
  }

  return (text) => {
    const found: NameInText[] = [];
    for (let start = 0; start + MIN_LENGTH <= text.length; start++) {
      for (const name of byStart.get(text.slice(start, start + MIN_LENGTH)) ?? []) {
        const end = start + name.length;
        if (!text.startsWith(name, start) || cutsWord(text, start) || cutsWord(text, end)) continue;
        found.push({ name, start, end, bearers: bearers.get(name) ?? [] });
      }
    }
    return withoutOverlaps(found, text.length);
  };
});

/** A border inside a word or number of Latin letters and digits. */
function cutsWord(text: string, at: number): boolean {
  return /^[A-Za-z0-9]{2}$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function withoutOverlaps(names: readonly NameInText[], length: number): NameInText[] {
  const taken = new Uint8Array(length);
  const byLength = [...names].sort((a, b) => b.name.length - a.name.length || a.start - b.start);
  return byLength
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}
