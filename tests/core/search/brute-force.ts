import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Speech } from '../../../src/core/model/speech.ts';

/** Anchors of the passages of each speech that has every phrase, by its id. */
export type Truth = ReadonlyMap<string, readonly string[]>;

/** What must be found, told by nothing but `indexOf`. Without a phrase: every passage that names the organization. */
export function bruteForce(corpus: Corpus, phrases: readonly string[], organization?: string): Truth {
  const found = new Map<string, readonly string[]>();
  for (const speech of corpus.speeches) {
    const anchors = anchorsIn(speech, phrases, organization);
    if (anchors.length > 0) found.set(speech.id, anchors);
  }
  return found;
}

export function blocksOf(speech: Speech): { anchor: string; text: string }[] {
  const body = [
    ...speech.sections.map((s) => ({ anchor: s.anchor, text: s.heading, line: s.place.line })),
    ...speech.paragraphs.map((p) => ({ anchor: p.anchor, text: p.text, line: p.place.line })),
  ].sort((a, b) => a.line - b.line);
  return [{ anchor: 'title', text: speech.meta.title }, ...body.map(({ anchor, text }) => ({ anchor, text }))];
}

/** Full width, capitals and blanks as a reader would type them; spelled out here, apart from the code under test. */
export function simplify(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    const code = text.charCodeAt(i);
    const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : text.charAt(i);
    const lower = half.toLowerCase();
    return /\s/.test(half) ? ' ' : lower.length === 1 ? lower : half;
  }).join('');
}

function anchorsIn(speech: Speech, phrases: readonly string[], organization: string | undefined): string[] {
  const blocks = blocksOf(speech);
  const text = simplified(speech);
  const starts = phrases.map(simplify).map((phrase) => placesOf(text, phrase));
  if (starts.some((places) => places.length === 0)) return [];
  let end = 0;
  return blocks
    .filter((block) => {
      const start = end;
      end += block.text.length;
      return phrases.length === 0 || starts.flat().some((place) => place >= start && place < end);
    })
    .map(({ anchor }) => anchor)
    .filter((anchor) => organization === undefined || names(speech, anchor, organization));
}

const simplifiedTexts = new WeakMap<Speech, string>();

function simplified(speech: Speech): string {
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

function names(speech: Speech, anchor: string, organization: string): boolean {
  return speech.mentions.some(({ block, ref }) => block === anchor && ref === organization);
}

function placesOf(text: string, phrase: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) places.push(at);
  return places;
}
