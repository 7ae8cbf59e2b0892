import { blocksOf } from '../../corpus/corpus.ts';
import { readingOrder } from '../../corpus/outline.ts';
import { TITLE_BLOCK } from '../../model/block.ts';
import { namesOf } from '../../model/entity.ts';
import type { Mention, Span, Speech } from '../../model/speech.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { type ExportFormat, speechFiles, type WordSegmentation } from '../format.ts';
import { blanksAt, charactersOf, type NameDictionary, nameDictionary, tokensOf } from './tokens.ts';

/** For an archive without a segmenter. */
const CHARACTERS: WordSegmentation = { name: 'single characters', wordsOf: charactersOf };

/** A speech in CoNLL-U for each speech; the registry is read once for all of them. */
export const conlluFiles: ExportFormat['files'] = (source) => {
  let writer: ((speech: Speech) => string) | undefined;
  return speechFiles('conllu', 'text/plain', (speech) => {
    writer ??= conlluWriter(nameDictionary(source.corpus.entities.flatMap(namesOf)), source.segmentation ?? CHARACTERS);
    return writer(speech);
  })(source);
};

/**
 * Writes speeches in CoNLL-U (Universal Dependencies, version 2): title, headings and paragraphs as `newpar`, their
 * sentences, their words. Of the columns only the certain is filled: form, and `PUNCT`, `SYM` or `NUM`. Mentions are in
 * MISC: `NER` and `Ref` for the outermost, `NER2` and `Ref2` for one inside, and so on (BIO; `Ref` stands with the first
 * word).
 */
export function conlluWriter(names: NameDictionary, segmentation: WordSegmentation): (speech: Speech) => string {
  const registry = `names of the registry, longest first, then ${segmentation.name}`;
  return (speech) => {
    const blocks = blocksOf(speech);
    const mentions = Map.groupBy(speech.mentions, ({ block }) => block);
    const parts = [TITLE_BLOCK, ...readingOrder(speech).map(({ anchor }) => anchor)].map((anchor) => {
      const text = blocks.get(anchor)?.text ?? '';
      const within = (mentions.get(anchor) ?? []).filter(({ start, end }) => end > start && end <= text.length);
      return { anchor, text, within, borders: bordersOf(within) };
    });
    const tokens = tokensOf(parts, names, segmentation.wordsOf);
    let written = `# newdoc id = ${speech.id}\n# segmentation = ${registry}\n`;
    for (const [i, { anchor, text, within }] of parts.entries()) {
      const words = tokens[i] ?? [];
      if (words.length > 0) written += `# newpar id = ${anchor}\n`;
      for (const [n, sentence] of sentencesWith(words, text, within).entries())
        written += `# sent_id = ${speech.id}-${anchor}-${n + 1}\n${sentenceToConllu(sentence, text, within)}\n`;
    }
    return written;
  };
}

function bordersOf(spans: readonly Span[]): number[] {
  return [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
}

/** The tokens of each sentence; an end that lies inside a mention or a token (“好！”协会) is none. */
function sentencesWith(tokens: readonly Span[], text: string, mentions: readonly Mention[]): Span[][] {
  const inside = (at: number) => (span: Span) => span.start < at && at < span.end;
  const ends = sentencesOf(text)
    .map(({ end }) => end)
    .filter((end) => !mentions.some(inside(end)));
  const sentences: Span[][] = [];
  let current: Span[] = [];
  let next = 0;
  for (const token of tokens) {
    while ((ends[next] ?? text.length) < token.end && (ends[next] ?? text.length) <= token.start) next++;
    current.push(token);
    if ((ends[next] ?? text.length) > token.end) continue;
    sentences.push(current);
    current = [];
  }
  return current.length === 0 ? sentences : [...sentences, current];
}

/** Mentions are in the order of the text, outer before inner. */
function sentenceToConllu(tokens: readonly Span[], text: string, mentions: readonly Mention[]): string {
  const last = tokens.length - 1;
  const [from, to] = [tokens[0]?.start ?? 0, tokens[last]?.end ?? 0];
  const near = mentions.filter(({ start, end }) => start < to && end > from).map(entityOf);
  const before = from === 0 ? '' : blanksAt(text, 0);
  let lines = '';
  let shown = '';
  let shownTo = from;
  let passed = 0; // Mentions that end before the token.
  for (let i = 0; i <= last; i++) {
    const token = tokens[i] ?? { start: to, end: to };
    const next = tokens[i + 1];
    while ((near[passed]?.end ?? to) <= token.start) passed++;
    const isNamed = (near[passed]?.start ?? to) <= token.start;
    const isFirst = before !== '' && token.start === before.length;
    const form = text.slice(token.start, token.end);
    if (next?.start === token.end && !isNamed && !isFirst) {
      lines += rowOf(i, form, NO_SPACE);
      continue;
    }
    const space = blanksAt(text, token.end);
    const named = isNamed ? namedEntities(token, near) : '';
    lines += rowOf(i, form, (isFirst ? blanks('SpacesBefore', before) : '') + named + spaceAfter(space, i === last));
    if (next === undefined || space === '') continue;
    shown += `${text.slice(shownTo, token.end)} `;
    shownTo = next.start;
  }
  return `# text = ${shown}${text.slice(shownTo, to)}\n${lines}`;
}

/**
 * The line of a word. Most say nothing of themselves, and no more than that no blank follows: what they end in is one text,
 * since putting eight together for each word of an archive takes longer than all else here but the cutting.
 */
function rowOf(index: number, form: string, misc: string): string {
  const tag = partOfSpeech(form);
  const end =
    tag === '_' && misc === NO_SPACE ? PLAIN_END : `\t_\t${tag}${NOT_KNOWN}${misc === '' ? '_' : misc.slice(1)}\n`;
  return `${index + 1}\t${form}${end}`;
}

const NO_SPACE = '|SpaceAfter=No';
const NOT_KNOWN = '\t_\t_\t_\t_\t_\t';
const PLAIN_END = `\t_\t_${NOT_KNOWN}${NO_SPACE.slice(1)}\n`;

/** A mention as MISC has it, without its level: `-ORG`. */
interface NamedEntity extends Span {
  readonly type: string;
  readonly ref: string | undefined;
}

function entityOf({ start, end, type, ref }: Mention): NamedEntity {
  return { start, end, type: type.toUpperCase(), ref };
}

/** `|NER=B-ORG|Ref=qi-fulian|NER2=I-PLACE`: the outermost mention first. */
function namedEntities(token: Span, mentions: readonly NamedEntity[]): string {
  let written = '';
  let depth = 0;
  for (const { type, ref, start, end } of mentions) {
    if (start > token.start || token.end > end) continue;
    const level = ++depth === 1 ? '' : String(depth);
    const begins = start === token.start;
    written += `|NER${level}=${begins ? 'B' : 'I'}-${type}`;
    if (begins && ref !== undefined) written += `|Ref${level}=${ref}`;
  }
  return written;
}

/** A blank is what CoNLL-U takes for granted; any other white space is written out as UDPipe does. */
function spaceAfter(space: string, endsSentence: boolean): string {
  if (space === '') return NO_SPACE;
  return space === ' ' && !endsSentence ? '' : blanks('SpacesAfter', space);
}

const ESCAPES: Readonly<Record<string, string>> = { ' ': '\\s', '\t': '\\t', '\r': '\\r', '\n': '\\n' };

function blanks(name: string, space: string): string {
  return `|${name}=${Array.from(space, (one) => ESCAPES[one] ?? codeOf(one)).join('')}`;
}

function codeOf(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

function partOfSpeech(form: string): string {
  const first = form.charCodeAt(0);
  if (first >= 0x3400 && first <= 0x9fff) return '_'; // Most are of Han, and need no more looking at.
  if (/^\p{P}+$/u.test(form)) return 'PUNCT';
  if (/^\p{S}+$/u.test(form)) return 'SYM';
  return /^\p{Nd}+(?:[.,]\p{Nd}+)*$/u.test(form) ? 'NUM' : '_';
}
