import { foldWidth } from '../text/width.ts';

/** A place in a text of several blocks (headings, paragraphs): the index of the block and an offset in its text. */
export interface TextPoint {
  readonly block: number;
  readonly offset: number;
}

/** Longer quotes are named by their beginning and their end. */
const LONGEST_EXACT = 60;
/** How far the context of a quote is widened, in steps to the next mark of punctuation. */
const MOST_STEPS = 8;

/** Words named by `prefix-,start,end,-suffix`. */
interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly suffix: string;
}

/**
 * A text fragment (`#p7:~:text=…`, from `:~:` on) that selects exactly the words from one point to another, and not
 * other ones that read the same. `blocks` is the text in reading order; `before` is whatever else of the page may be
 * searched before it. `undefined` where there are no words, or where no context tells them from others.
 *
 * A browser takes the first match whose outer ends lie between words, and what a word is in Chinese is for its
 * dictionary to say. So every outer end is put where any dictionary parts words: at punctuation or at the edge of a
 * block, which the words before and after the quote are for.
 */
export function textFragment(
  blocks: readonly string[],
  from: TextPoint,
  to: TextPoint,
  before = '',
): string | undefined {
  const span = trim(blocks, from, to);
  if (span === undefined) return undefined;
  const folded = blocks.map(fold);
  const foldedBefore = fold(before);
  const words = wordsOf(blocks, span);
  const prefixes = contexts(MOST_STEPS, (step) => prefixOf(blocks, span.from, step));
  const suffixes = contexts(MOST_STEPS, (step) => suffixOf(blocks, span.to, step));
  // The shortest context that will do, a wider one before the quote rather than behind it.
  for (let steps = 0; steps < prefixes.length + suffixes.length - 1; steps++)
    for (let after = 0; after <= steps; after++) {
      const prefix = prefixes[steps - after];
      const suffix = suffixes[after];
      if (prefix === undefined || suffix === undefined) continue;
      const directive = { prefix, ...words, suffix };
      if (selects(folded, foldedBefore, directive, span)) return serialize(directive);
    }
  return undefined;
}

/** The same span without white space at its ends. */
function trim(
  blocks: readonly string[],
  from: TextPoint,
  to: TextPoint,
): { from: TextPoint; to: TextPoint } | undefined {
  let { block, offset } = from;
  while (block < to.block || (block === to.block && offset < to.offset)) {
    const text = blocks[block] ?? '';
    if (offset >= text.length) {
      block++;
      offset = 0;
    } else if (/\s/.test(text[offset] ?? '')) offset++;
    else break;
  }
  let end = to;
  while (end.block > block || (end.block === block && end.offset > offset)) {
    if (end.offset === 0) end = { block: end.block - 1, offset: (blocks[end.block - 1] ?? '').length };
    else if (/\s/.test(blocks[end.block]?.[end.offset - 1] ?? '')) end = { ...end, offset: end.offset - 1 };
    else return { from: { block, offset }, to: end };
  }
  return undefined;
}

function wordsOf(
  blocks: readonly string[],
  { from, to }: { from: TextPoint; to: TextPoint },
): Pick<Directive, 'start' | 'end'> {
  const first = blocks[from.block] ?? '';
  const last = blocks[to.block] ?? '';
  if (from.block === to.block) {
    const whole = first.slice(from.offset, to.offset);
    const startEnd = edgeAfter(first, from.offset + 1);
    const endStart = edgeBefore(first, to.offset - 1);
    if (whole.length <= LONGEST_EXACT || startEnd >= endStart) return { start: whole, end: undefined };
    return { start: first.slice(from.offset, startEnd), end: first.slice(endStart, to.offset) };
  }
  return {
    start: first.slice(from.offset, edgeAfter(first, from.offset + 1)),
    end: last.slice(edgeBefore(last, to.offset - 1), to.offset),
  };
}

/** From none (`''`) on wider and wider, each once. Marks of punctuation alone tell too little, and are left out. */
function contexts(most: number, contextOf: (step: number) => string | undefined): string[] {
  const found: string[] = [];
  for (let step = 0; step <= most; step++) {
    const context = contextOf(step);
    if (context === undefined || found.includes(context)) continue;
    if (context === '' || /[\p{L}\p{N}]/u.test(context)) found.push(context);
  }
  return found;
}

/**
 * Text right before a point, from the last but `step` place where words part; of the block before where the point
 * begins its own.
 */
function prefixOf(blocks: readonly string[], { block, offset }: TextPoint, step: number): string | undefined {
  const text = blocks[block] ?? '';
  if (step === 0) return isEdge(text, offset) ? '' : undefined;
  if (text.slice(0, offset).trim() === '')
    return block === 0
      ? undefined
      : prefixOf(blocks, { block: block - 1, offset: (blocks[block - 1] ?? '').length }, step);
  let start = offset;
  for (let i = 0; i < step && start > 0; i++) start = edgeBefore(text, start - 1);
  return text.slice(start, offset).trim();
}

function suffixOf(blocks: readonly string[], { block, offset }: TextPoint, step: number): string | undefined {
  const text = blocks[block] ?? '';
  if (step === 0) return isEdge(text, offset) ? '' : undefined;
  if (text.slice(offset).trim() === '')
    return block + 1 >= blocks.length ? undefined : suffixOf(blocks, { block: block + 1, offset: 0 }, step);
  let end = offset;
  for (let i = 0; i < step && end < text.length; i++) end = edgeAfter(text, end + 1);
  return text.slice(offset, end).trim();
}

/** Whether words part at an offset, whatever counts as a word: at the ends of a block, and beside punctuation. */
function isEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return parts(text, offset - 1) || parts(text, offset);
}

/** Between Latin letters or digits a mark may be part of the word: `it’s`, `1，000`. */
function parts(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (/\s/.test(mark)) return true;
  return PARTING.test(mark) && !(LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at + 1] ?? ''));
}

const PARTING = /[，。、；：！？“”‘’（）《》〈〉【】「」『』—…]/;
const LATIN = /(?!\p{Script=Han})[\p{L}\p{N}]/u;

function edgeAfter(text: string, offset: number): number {
  let at = offset;
  while (!isEdge(text, at)) at++;
  return Math.min(at, text.length);
}

function edgeBefore(text: string, offset: number): number {
  let at = offset;
  while (!isEdge(text, at)) at--;
  return Math.max(at, 0);
}

/**
 * Whether the first match of a directive is the span. Looks at more than a browser does, which passes over matches
 * inside of words, so what is first here is first there.
 */
function selects(
  blocks: readonly string[],
  before: string,
  directive: Directive,
  span: { readonly from: TextPoint; readonly to: TextPoint },
): boolean {
  const prefix = fold(directive.prefix);
  const start = fold(directive.start);
  const end = directive.end === undefined ? undefined : fold(directive.end);
  const suffix = fold(directive.suffix);
  const outside = [before, ...blocks];
  const shifted = (point: TextPoint): TextPoint => ({ ...point, block: point.block + 1 });
  const first = firstMatch(outside, prefix, start, end, suffix);
  const from = shifted(span.from);
  const to = shifted(span.to);
  return (
    first !== undefined &&
    first.from.block === from.block &&
    first.from.offset === from.offset &&
    first.to.block === to.block &&
    first.to.offset === to.offset
  );
}

function firstMatch(
  blocks: readonly string[],
  prefix: string,
  start: string,
  end: string | undefined,
  suffix: string,
): { from: TextPoint; to: TextPoint } | undefined {
  for (let from = find(blocks, start, { block: 0, offset: 0 }); from; from = find(blocks, start, next(from))) {
    if (prefix !== '' && !endsWith(blocks, from, prefix)) continue;
    const afterStart = { ...from, offset: from.offset + start.length };
    if (end === undefined) {
      if (suffix === '' || startsWith(blocks, afterStart, suffix)) return { from, to: afterStart };
      continue;
    }
    for (let at = find(blocks, end, afterStart); at; at = find(blocks, end, next(at))) {
      const to = { ...at, offset: at.offset + end.length };
      if (suffix === '' || startsWith(blocks, to, suffix)) return { from, to };
    }
    return undefined;
  }
  return undefined;
}

function next({ block, offset }: TextPoint): TextPoint {
  return { block, offset: offset + 1 };
}

function find(blocks: readonly string[], words: string, { block, offset }: TextPoint): TextPoint | undefined {
  for (let i = block; i < blocks.length; i++) {
    const at = (blocks[i] ?? '').indexOf(words, i === block ? offset : 0);
    if (at >= 0) return { block: i, offset: at };
  }
  return undefined;
}

/** White space and the edge of a block may lie between a quote and its context. */
function endsWith(blocks: readonly string[], { block, offset }: TextPoint, words: string): boolean {
  const own = (blocks[block] ?? '').slice(0, offset).trimEnd();
  if (own !== '' || block === 0) return own.endsWith(words);
  return endsWith(blocks, { block: block - 1, offset: (blocks[block - 1] ?? '').length }, words);
}

function startsWith(blocks: readonly string[], { block, offset }: TextPoint, words: string): boolean {
  const own = (blocks[block] ?? '').slice(offset).trimStart();
  if (own !== '' || block + 1 >= blocks.length) return own.startsWith(words);
  return startsWith(blocks, { block: block + 1, offset: 0 }, words);
}

/** Browsers take upper and lower case, half and full width, and the forms of quotation marks for the same. */
function fold(text: string): string {
  return foldWidth(text)
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    })
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s/g, ' ');
}

function serialize({ prefix, start, end, suffix }: Directive): string {
  const terms = [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ];
  return `:~:text=${terms.join(',')}`;
}

/** `,` `&` and `-` have a meaning of their own. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
