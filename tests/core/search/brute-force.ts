import { Converter } from 'opencc-js/t2cn';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Speech } from '../../../src/core/model/speech.ts';

/** Anchors of the passages of each speech that is to be found, by its id. */
export type Truth = ReadonlyMap<string, readonly string[]>;

/** What is asked, spelled out: of every group one phrase, none of `without`, and one of the values of every facet. */
export interface Wanted {
  readonly groups?: readonly (readonly string[])[];
  readonly without?: readonly string[];
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
}

/** What must be found, told by nothing but `indexOf` and the annotations. */
export function bruteForce(corpus: Corpus, { groups = [], without = [], chosen = {} }: Wanted): Truth {
  const found = new Map<string, readonly string[]>();
  for (const speech of corpus.speeches) {
    const anchors = anchorsIn(speech, groups, without).filter((anchor) =>
      Object.entries(chosen).every(([facet, values]) => {
        const has = valuesOf(corpus, speech, anchor)[facet] ?? [];
        return values.some((value) => has.includes(value));
      }),
    );
    if (anchors.length > 0) found.set(speech.id, anchors);
  }
  return found;
}

/** Passages for every value of a facet, if it were chosen in place of what is chosen there. */
export function bruteCounts(corpus: Corpus, wanted: Wanted, facet: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const others = Object.entries(wanted.chosen ?? {}).filter(([name]) => name !== facet);
  for (const [id, anchors] of bruteForce(corpus, { ...wanted, chosen: Object.fromEntries(others) })) {
    const speech = corpus.speechById.get(id);
    for (const anchor of anchors)
      for (const value of speech === undefined ? [] : (valuesOf(corpus, speech, anchor)[facet] ?? []))
        counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Values of every facet that a passage has, each once. */
function valuesOf(corpus: Corpus, speech: Speech, anchor: string): Readonly<Record<string, readonly string[]>> {
  const named = speech.mentions
    .filter(({ block }) => block === anchor)
    .flatMap(({ ref }) => (ref === undefined ? [] : (corpus.entityById.get(ref) ?? [])));
  const bodies = named.filter(({ type }) => type === 'organization');
  const { date, speaker, occasion, place } = speech.meta;
  const one = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
  return {
    org: [...new Set(bodies.map(({ id }) => id))],
    entity: [...new Set(named.filter(({ type }) => type !== 'organization').map(({ id }) => id))],
    kind: [...new Set([...named.map(({ type }) => type), ...bodies.map(({ kind }) => kind)])],
    year: [date.slice(0, 4)],
    speaker: speakersOfPassage(speech, anchor) ?? one(speaker),
    occasion: one(occasion),
    place: one(place),
    figures: speech.figures.some(({ block }) => block === anchor) ? ['yes'] : [],
  };
}

/** In a conversation a paragraph is theirs who spoke last; the front matter's speaker has the rest, or all. */
function speakersOfPassage({ meta, utterances, paragraphs }: Speech, anchor: string): string[] | undefined {
  const names = utterances.map(({ speaker }) => speaker?.ref ?? speaker?.name);
  if (utterances.every(({ speaker }) => speaker?.label === undefined)) return undefined;
  const number = (name: string): number => paragraphs.findIndex((paragraph) => paragraph.anchor === name);
  const at = number(anchor);
  const turn = utterances.findIndex(({ from, to }) => at >= number(from) && at <= number(to));
  const ofAll = meta.speaker !== undefined && !names.includes(meta.speaker) ? [meta.speaker] : [];
  return [...ofAll, ...(names[turn] === undefined ? [] : [names[turn]])];
}

export function blocksOf(speech: Speech): { anchor: string; text: string }[] {
  const body = [
    ...speech.sections.map((s) => ({ anchor: s.anchor, text: s.heading, line: s.place.line })),
    ...speech.paragraphs.map((p) => ({ anchor: p.anchor, text: p.text, line: p.place.line })),
  ].sort((a, b) => a.line - b.line);
  return [{ anchor: 'title', text: speech.meta.title }, ...body.map(({ anchor, text }) => ({ anchor, text }))];
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const simplifiedCharacters = new Map<string, string>();

/** Width, capitals, blanks and script as a reader would type them; spelled out here, apart from the code under test. */
export function simplify(text: string): string {
  const folded = Array.from({ length: text.length }, (_, i) => {
    const code = text.charCodeAt(i);
    const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : text.charAt(i);
    const lower = half.toLowerCase();
    return /\s/.test(half) ? ' ' : lower.length === 1 ? lower : half;
  }).join('');
  return [...folded].map(simplified).join('');
}

function simplified(character: string): string {
  const known = simplifiedCharacters.get(character);
  if (known !== undefined) return known;
  const converted = toSimplified(character);
  const simple = converted.length === character.length ? converted : character;
  simplifiedCharacters.set(character, simple);
  return simple;
}

function anchorsIn(speech: Speech, groups: readonly (readonly string[])[], without: readonly string[]): string[] {
  const text = simplifiedText(speech);
  const has = (phrase: string): boolean => text.includes(simplify(phrase));
  if (!groups.every((group) => group.some(has)) || without.some(has)) return [];
  const starts = groups.flat().flatMap((phrase) => placesOf(text, simplify(phrase)));
  let end = 0;
  const found = blocksOf(speech).filter((block) => {
    const start = end;
    end += block.text.length;
    return groups.length === 0 || starts.some((place) => place >= start && place < end);
  });
  return found.map(({ anchor }) => anchor);
}

const simplifiedTexts = new WeakMap<Speech, string>();

function simplifiedText(speech: Speech): string {
  const known = simplifiedTexts.get(speech);
  if (known !== undefined) return known;
  const text = simplify(
    blocksOf(speech)
      .map((block) => block.text)
      .join(''),
  );
  simplifiedTexts.set(speech, text);
  return text;
}

function placesOf(text: string, phrase: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) places.push(at);
  return places;
}
