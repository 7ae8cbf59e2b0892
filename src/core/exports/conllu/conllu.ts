import { blocksOf } from '../../corpus/corpus.ts';
import { readingOrder } from '../../corpus/outline.ts';
import { TITLE_BLOCK } from '../../model/block.ts';
import { namesOf } from '../../model/entity.ts';
import type { Mention, Span, Speech } from '../../model/speech.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { type ExportFormat, speechFiles, type WordSegmentation } from '../format.ts';
import { blanksAt, charactersOf, type NameDictionary, nameDictionary, type Tokens, tokensOf } from './tokens.ts';

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
      const words = tokens[i] ?? NO_TOKENS;
      if (words.forms.length > 0) written += `# newpar id = ${anchor}\n`;
      let first = 0;
      for (const [n, end] of sentenceEnds(words, text, within).entries()) {
        written += `# sent_id = ${speech.id}-${anchor}-${n + 1}\n${sentenceToConllu(words, first, end, text, within)}\n`;
        first = end;
      }
    }
    return written;
  };
}

function bordersOf(spans: readonly Span[]): number[] {
  return [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
}

const NO_TOKENS: Tokens = { starts: [], ends: [], forms: [] };

/** How many tokens there are up to the end of each sentence; an end within a mention or a token (“好！”协会) is none. */
function sentenceEnds({ starts, ends }: Tokens, text: string, mentions: readonly Mention[]): number[] {
  const inside = (at: number) => (span: Span) => span.start < at && at < span.end;
  const borders = sentencesOf(text)
    .map(({ end }) => end)
    .filter((end) => !mentions.some(inside(end)));
  const counts: number[] = [];
  let next = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? text.length;
    const end = ends[i] ?? start;
    while ((borders[next] ?? text.length) < end && (borders[next] ?? text.length) <= start) next++;
    if ((borders[next] ?? text.length) <= end) counts.push(i + 1);
  }
  return (counts.at(-1) ?? 0) === starts.length ? counts : [...counts, starts.length];
}

/**
 * The sentence of the tokens from the first to before the end. Mentions are in the order of the text, outer before inner.
 * Most words say nothing of themselves, and no more than that no blank follows. Their lines are added to piece by piece,
 * since a line that is put together before takes four times as long.
 */
function sentenceToConllu(
  { starts, ends, forms }: Tokens,
  first: number,
  end: number,
  text: string,
  mentions: readonly Mention[],
): string {
  const last = end - 1;
  const [from, to] = [starts[first] ?? 0, ends[last] ?? 0];
  const near = mentions.filter(({ start, end }) => start < to && end > from).map(entityOf);
  const before = from === 0 ? '' : blanksAt(text, 0);
  let lines = '';
  let shown = '';
  let shownTo = from;
  let passed = 0; // Mentions that end before the token.
  for (let i = first; i <= last; i++) {
    const start = starts[i] ?? to;
    const stop = ends[i] ?? to;
    const form = forms[i] ?? '';
    while ((near[passed]?.end ?? to) <= start) passed++;
    const isNamed = (near[passed]?.start ?? to) <= start;
    const isFirst = before !== '' && start === before.length;
    const tag = partOfSpeech(form);
    const follows = i === last ? undefined : starts[i + 1];
    lines = lines + numberOf(i - first + 1) + form;
    if (follows === stop && !isNamed && !isFirst) {
      lines += tag === '_' ? PLAIN_END : endOf(tag, NO_SPACE);
      continue;
    }
    const space = blanksAt(text, stop);
    const named = isNamed ? namedEntities({ start, end: stop }, near) : '';
    lines += endOf(tag, (isFirst ? blanks('SpacesBefore', before) : '') + named + spaceAfter(space, i === last));
    if (follows === undefined || space === '') continue;
    shown += `${text.slice(shownTo, stop)} `;
    shownTo = follows;
  }
  return `# text = ${shown}${text.slice(shownTo, to)}\n${lines}`;
}

/** Numbers of the words of nearly every sentence, as a line begins with them. */
const NUMBERS: readonly string[] = Array.from({ length: 256 }, (_, number) => `${number}\t`);

function numberOf(word: number): string {
  return NUMBERS[word] ?? `${word}\t`;
}

/** What stands behind the form of a word. */
function endOf(tag: string, misc: string): string {
  return `\t_\t${tag}${NOT_KNOWN}${misc === '' ? '_' : misc.slice(1)}\n`;
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
