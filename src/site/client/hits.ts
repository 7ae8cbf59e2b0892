/** Part of a text, in UTF-16 code units. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Makes forms equal that a search takes for the same. Must give one code unit for one, or marks would slip. */
export type Fold = (text: string) => string;

/** Every place of every phrase, in order; places that overlap or touch are one. */
export function hitsIn(text: string, phrases: readonly string[], fold: Fold): Hit[] {
  const folded = fold(text);
  const hits: Hit[] = [];
  for (const phrase of phrases.map(fold)) {
    if (phrase === '') continue;
    for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length))
      hits.push({ start: at, end: at + phrase.length });
  }
  const merged: Hit[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && hit.start <= last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, hit.end) };
    else merged.push(hit);
  }
  return merged;
}
