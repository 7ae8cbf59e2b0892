import type { Figure } from '../model/figure.ts';
import type { Speech } from '../model/speech.ts';
import { sentenceAround } from '../text/sentences.ts';
import { type Block, blocksOf, type Corpus } from './corpus.ts';
import { type StatedFigure, statedFigures } from './stated-figures.ts';

/** A figure in the words around it: a row of the ledger. */
export interface LedgerEntry extends StatedFigure {
  readonly sentence: SentenceOfFigure;
}

/** A sentence in pieces, in order: together they are the sentence as it stands in the text. */
export interface SentenceOfFigure {
  /** What stands before the clauses next to the figure, where these are not the whole sentence. */
  readonly farBefore: string;
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  readonly farAfter: string;
}

/** How much of a long sentence is near a figure, in UTF-16 code units on either side, as clauses allow. */
const NEAR = 24;
/** Marks that end a clause, behind which a sentence may be parted. */
const CLAUSE_END = /[，；：、,;]/;

/** Every figure of an archive in its sentence, newest speech first, in the order of the text. */
export function ledgerOf(corpus: Pick<Corpus, 'speeches'>): LedgerEntry[] {
  return statedFigures(corpus).map(ledgerEntry);
}

/** A figure in its sentence. Those of a large archive are not kept: they would be as much as its texts. */
export function ledgerEntry({ speech, figure }: StatedFigure): LedgerEntry {
  return { speech, figure, sentence: sentenceOf(speech, figure, blocksOf(speech)) };
}

/** The whole sentence that a figure stands in. */
export function sentenceOfFigure({ speech, figure }: StatedFigure): string {
  const { text } = blockOf(speech, figure, blocksOf(speech));
  const { start, end } = sentenceAround(text, figure.start, figure.end);
  return text.slice(start, end);
}

function sentenceOf(speech: Speech, figure: Figure, blocks: ReadonlyMap<string, Block>): SentenceOfFigure {
  const { text } = blockOf(speech, figure, blocks);
  const { start, end } = sentenceAround(text, figure.start, figure.end);
  const nearStart = figure.start - start <= NEAR ? start : clauseStart(text, start, figure.start);
  const nearEnd = end - figure.end <= NEAR ? end : clauseEnd(text, figure.end, end);
  return {
    farBefore: text.slice(start, nearStart),
    before: text.slice(nearStart, figure.start),
    figure: text.slice(figure.start, figure.end),
    after: text.slice(figure.end, nearEnd),
    farAfter: text.slice(nearEnd, end),
  };
}

function blockOf(speech: Speech, figure: Figure, blocks: ReadonlyMap<string, Block>): Block {
  const block = blocks.get(figure.block);
  if (block === undefined) throw new Error(`Unexpected block \`${figure.block}\` of ${figure.anchor} in ${speech.id}`);
  return block;
}

/** Start of the farthest clause that is near; where no clause starts there, as far as is near. */
function clauseStart(text: string, from: number, to: number): number {
  const near = Math.max(from, to - NEAR);
  for (let at = near; at < to; at++) if (CLAUSE_END.test(text[at - 1] ?? '')) return at;
  return wholeCharacter(text, near);
}

/** End of the farthest clause that is near, its mark included. */
function clauseEnd(text: string, from: number, to: number): number {
  const near = Math.min(to, from + NEAR);
  for (let at = near; at > from; at--) if (CLAUSE_END.test(text[at - 1] ?? '')) return at;
  return wholeCharacter(text, near);
}

/** The place itself, or the one behind it where it would part a character beyond the BMP. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}
