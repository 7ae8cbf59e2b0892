/** Part of a text, in UTF-16 code units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A sentence with its end marks (GB/T 15834: 句号、问号、叹号) and the closing quotes and brackets behind them. */
const SENTENCE = /[^。！？!?\n]*(?:[。！？!?]+[”’」』）》)]*|\n|$)/y;

/** The sentences of a text, each starting where the one before ends. */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  for (let start = 0; start < text.length; start = SENTENCE.lastIndex) {
    SENTENCE.lastIndex = start;
    SENTENCE.test(text);
    sentences.push({ start, end: SENTENCE.lastIndex });
  }
  return sentences;
}

/** The sentence that a name stands in; more than one where the name reaches across an end (“好！”协会). */
export function sentenceAround(text: string, start: number, end: number): Range {
  const touched = sentencesOf(text).filter((sentence) => sentence.start < end && sentence.end > start);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}
