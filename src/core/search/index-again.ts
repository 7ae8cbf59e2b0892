import { byCodePoint } from '../text/order.ts';
import { type Chunk, chunkOf, filesOf, type TokensInFile } from './index-texts.ts';
import { pairNumbers } from './pair-numbers.ts';
import { tokenAt, UNITS, unitsOf } from './tokens.ts';

/** An index as it was made of earlier texts, with the same common units and as many places in a file. */
export interface LastIndex<F extends TokensInFile> {
  readonly texts: readonly string[];
  readonly chunks: readonly F[];
}

/** Texts that are compared at most: where more have changed, all places are soon put in order anew. */
const MOST_CHANGED = 20;

/**
 * The index of folded texts of which few are others than before: files that would be the same are those of the last index,
 * and only the places of other tokens are looked for. Nothing where texts came, went or changed in numbers.
 */
export function indexAgain<F extends TokensInFile>(
  texts: readonly string[],
  common: ReadonlySet<string>,
  placesInFile: number,
  last: LastIndex<F>,
): Iterable<F | (Chunk & TokensInFile)> | undefined {
  if (texts.length !== last.texts.length) return undefined;
  const changed = texts.flatMap((now, number) => {
    const before = last.texts[number] ?? '';
    return now === before ? [] : { now, before };
  });
  return changed.length > MOST_CHANGED ? undefined : chunksAgain();

  function* chunksAgain(): Generator<F | (Chunk & TokensInFile)> {
    const now = tokensNow(last.chunks, changesIn(changed, common));
    const known = new Map(last.chunks.map((chunk) => [chunk.tokens[0], chunk]));
    const sameAs = (ids: Uint32Array): F | undefined => {
      const chunk = known.get(now.tokens[ids[0] ?? 0]);
      const isSame =
        chunk?.tokens.length === ids.length &&
        chunk.tokens.at(-1) === now.tokens[ids.at(-1) ?? 0] &&
        !ids.some((id) => now.isChanged[id] === 1);
      return isSame ? chunk : undefined;
    };
    const files = [...filesOf(Uint32Array.from(now.tokens.keys()), now, placesInFile)]
      .flat()
      .map((ids) => ({ ids, same: sameAs(ids) }));
    const wanted = files.flatMap(({ ids, same }) => (same === undefined ? [...ids] : []));
    const placed = { ...now, ...placesIn(texts, common, now, wanted) };
    for (const { ids, same } of files) yield same ?? chunkOf(ids, placed);
  }
}

/** By how many places and texts a token has more than before; by none and none where it stands elsewhere. */
interface Change {
  readonly token: string;
  readonly places: number;
  readonly speeches: number;
}

/** Tokens that do not stand where they stood, in order. */
function changesIn(
  changed: readonly { readonly now: string; readonly before: string }[],
  common: ReadonlySet<string>,
): Change[] {
  const changes = new Map<string, Change>();
  for (const { now, before } of changed) {
    const [was, is] = [offsetsIn(before, common), offsetsIn(now, common)];
    for (const token of new Set([...was.keys(), ...is.keys()])) {
      const [old, fresh] = [was.get(token) ?? [], is.get(token) ?? []];
      if (old.length === fresh.length && old.every((offset, i) => offset === fresh[i])) continue;
      const { places, speeches } = changes.get(token) ?? { places: 0, speeches: 0 };
      changes.set(token, {
        token,
        places: places + fresh.length - old.length,
        speeches: speeches + Math.sign(fresh.length) - Math.sign(old.length),
      });
    }
  }
  return [...changes.values()].sort((a, b) => byCodePoint(a.token, b.token));
}

function offsetsIn(text: string, common: ReadonlySet<string>): Map<string, number[]> {
  const offsets = new Map<string, number[]>();
  for (let offset = 0; offset < text.length; offset++) {
    const token = tokenAt(text, offset, common);
    const known = offsets.get(token);
    if (known === undefined) offsets.set(token, [offset]);
    else known.push(offset);
  }
  return offsets;
}

interface TokensNow {
  readonly tokens: readonly string[];
  readonly counts: readonly number[];
  readonly speeches: readonly number[];
  /** By the number of a token: 1 where it does not stand where it stood. */
  readonly isChanged: Uint8Array;
}

function tokensNow(chunks: readonly TokensInFile[], changes: readonly Change[]): TokensNow {
  const [tokens, counts, speeches, changed]: [string[], number[], number[], number[]] = [[], [], [], []];
  let next = 0;
  const put = ({ token, places, speeches: texts }: Change, isChanged: boolean): void => {
    if (places === 0) return;
    if (isChanged) changed.push(tokens.length);
    tokens.push(token);
    counts.push(places);
    speeches.push(texts);
  };
  for (const chunk of chunks)
    for (const [i, token] of chunk.tokens.entries()) {
      let change = changes[next];
      for (; change !== undefined && byCodePoint(change.token, token) < 0; change = changes[++next]) put(change, true);
      const before = { token, places: chunk.counts[i] ?? 0, speeches: chunk.speeches[i] ?? 0 };
      if (change?.token !== token) put(before, false);
      else {
        put({ token, places: before.places + change.places, speeches: before.speeches + change.speeches }, true);
        next++;
      }
    }
  for (const change of changes.slice(next)) put(change, true);
  const isChanged = new Uint8Array(tokens.length);
  for (const id of changed) isChanged[id] = 1;
  return { tokens, counts, speeches, isChanged };
}

/** Places of some tokens by their numbers, ascending in all texts joined, and the first place of each text. */
function placesIn(
  texts: readonly string[],
  common: ReadonlySet<string>,
  { tokens, counts }: TokensNow,
  wanted: readonly number[],
): { readonly starts: Uint32Array; readonly placesOf: (id: number) => Uint32Array } {
  const isCommon = new Uint8Array(UNITS);
  for (const unit of common) isCommon[unit.charCodeAt(0)] = 1;
  /** By the code of a unit alone, one more than the number of its token. */
  const alone = new Uint32Array(UNITS);
  const pairs = pairNumbers();
  const beginsPair = new Uint8Array(UNITS);
  /** By the number of a token, where its next place goes. */
  const next = new Map<number, number>();
  let end = 0;
  for (const id of wanted) {
    const [first = 0, second] = unitsOf(tokens[id] ?? '');
    if (second === undefined) alone[first] = id + 1;
    else {
      pairs.add(first, second, id);
      beginsPair[first] = 1;
    }
    next.set(id, end);
    end += counts[id] ?? 0;
  }
  const places = new Uint32Array(end);
  const starts = new Uint32Array(texts.length + 1);
  for (const [number, text] of texts.entries()) {
    const start = starts[number] ?? 0;
    starts[number + 1] = start + text.length;
    for (let offset = 0; offset < text.length; offset++) {
      const id = idAt(text, offset);
      if (id === undefined) continue;
      const to = next.get(id) ?? 0;
      places[to] = start + offset;
      next.set(id, to + 1);
    }
  }
  return { starts, placesOf: (id) => places.subarray((next.get(id) ?? 0) - (counts[id] ?? 0), next.get(id)) };

  function idAt(text: string, offset: number): number | undefined {
    const first = text.charCodeAt(offset);
    const isLast = offset + 1 === text.length;
    const second = isLast ? 0 : text.charCodeAt(offset + 1);
    if (!isLast && (isCommon[first] === 1 || isCommon[second] === 1))
      return beginsPair[first] === 1 ? pairs.get(first, second) : undefined;
    const known = alone[first] ?? 0;
    return known === 0 ? undefined : known - 1;
  }
}
