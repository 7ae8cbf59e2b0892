import type { Mention, Paragraph, Span, Speech, Task } from '../model/speech.ts';
import { detached } from '../text/detached.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Corpus } from './corpus.ts';
import { once } from './once.ts';

/** What somebody is to do: as an editor marked it, or as the wording makes it likely. */
export interface StatedTask {
  readonly speech: Speech;
  /** Anchor of the paragraph or heading. */
  readonly block: string;
  /** The words, in UTF-16 code units of the block's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Id of who is to do it, where that is said. */
  readonly org?: string;
  /** ISO date. */
  readonly due?: string;
  readonly status?: string;
  /** Whether an editor marked it; else it was read from the wording and nobody looked at it. */
  readonly reviewed: boolean;
}

/**
 * A word of demand and what may not follow it, where it would be another word (要求, 要素). It counts only at the start
 * of a clause or right behind who is addressed, so that 重要 and 需要 are not taken for it.
 */
const DEMAND = /(?:也|都|还|更|一定|务必|切实|首先|同时)*(?:要(?![求素点领害闻件么])|必须|务必|应当)/y;
/** What may stand before who is addressed, or before the demand of a clause without such. */
const OPENING = /(?:[一二三四五六七八九十]+是|特别是|尤其是?|同时|当前|今后|下一步|各级|全[省市县旗区州盟]|[，、\s])*/y;
/** Clauses, each with the mark that ends it. */
const CLAUSE = /[^；;]*[；;]?/g;
/** Kinds of mention that can be asked to do something. */
const ADDRESSED: ReadonlySet<string> = new Set(['org', 'role', 'person']);

/** Every task of an archive, newest speech first, in the order of the text. */
export function tasksOf(corpus: Pick<Corpus, 'speeches'>): readonly StatedTask[] {
  return tasksIn(corpus);
}

const tasksIn = once(({ speeches }: Pick<Corpus, 'speeches'>): StatedTask[] =>
  speeches.flatMap((speech) => {
    const marked = speech.tasks.map((task) => markedTask(speech, task));
    const addressed = speech.mentions.filter(({ type }) => ADDRESSED.has(type));
    const mentions = Map.groupBy(addressed, ({ block }) => block);
    const guessed = speech.paragraphs
      .filter(({ quoted, salutation }) => !quoted && !salutation)
      .flatMap((paragraph) => guessedTasks(speech, paragraph, mentions.get(paragraph.anchor) ?? []))
      .filter((guess) => !marked.some((task) => overlap(task, guess)));
    const tasks = [...marked, ...guessed];
    return tasks.length > 1 ? tasks.sort(inOrderOf(speech)) : tasks;
  }),
);

function markedTask(speech: Speech, { block, start, end, text, org, due, status }: Task): StatedTask {
  return {
    ...{ speech, block, start, end, text, reviewed: true },
    ...(org === undefined ? {} : { org }),
    ...(due === undefined ? {} : { due }),
    ...(status === undefined ? {} : { status }),
  };
}

/**
 * Clauses of demand: `群团社团组织要…`, and `要…` alone, which goes on with who was addressed before it in the paragraph.
 * The rule is our own: mention, then demand, with no more between them than an apposition ended by a comma.
 */
function guessedTasks(speech: Speech, { anchor, text }: Paragraph, addressable: readonly Mention[]): StatedTask[] {
  const mentions = addressable.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const tasks: StatedTask[] = [];
  let addressed: string | undefined;
  for (const clause of clausesOf(text)) {
    const opens = match(OPENING, text, clause.start);
    const subject = mentions.find(({ start, end }) => start === opens && end < clause.end);
    if (subject !== undefined) addressed = subject.ref;
    const demand = subject === undefined ? opens : demandBehind(text, endOfList(text, subject, mentions), clause.end);
    const words = demand === undefined ? undefined : match(DEMAND, text, demand);
    if (demand === undefined || words === undefined || words === demand) continue;
    const end = clause.end - (/[；;。！？]*$/.exec(text.slice(clause.start, clause.end))?.[0].length ?? 0);
    const due = dueIn(speech, anchor, demand, end);
    tasks.push({
      // Detached, for the text of a paragraph may be there for a moment only.
      ...{ speech, block: anchor, start: demand, end, text: detached(text.slice(demand, end)), reviewed: false },
      ...(addressed === undefined ? {} : { org: addressed }),
      ...(due === undefined ? {} : { due }),
    });
  }
  return tasks;
}

/** End of the last of several who are addressed together: 党委政府, 旗委、旗政府和各部门. */
function endOfList(text: string, first: Span, mentions: readonly Span[]): number {
  let end = first.end;
  for (const mention of mentions)
    if (mention.start >= end && /^[、和及与]?$/.test(text.slice(end, mention.start))) end = mention.end;
  return end;
}

/** Where a demand starts behind who is addressed: at once, or behind the comma that ends an apposition (作为…，). */
function demandBehind(text: string, from: number, to: number): number | undefined {
  if (match(DEMAND, text, from) > from) return from;
  const apposition = /^(?:作为|和|及|、)[^，。]*，/.exec(text.slice(from, to));
  const behind = from + (apposition?.[0].length ?? 0);
  return apposition !== null && match(DEMAND, text, behind) > behind ? behind : undefined;
}

/** The latest day named in a clause, by when it is to be done. */
function dueIn(speech: Speech, block: string, start: number, end: number): string | undefined {
  return speech.dates
    .filter((date) => date.block === block && date.start >= start && date.end <= end)
    .flatMap(({ to, when }) => to ?? when ?? [])
    .sort()
    .at(-1);
}

function clausesOf(text: string): { start: number; end: number }[] {
  return sentencesOf(text).flatMap((sentence) => {
    const whole = text.slice(sentence.start, sentence.end);
    if (!/[；;]/.test(whole)) return sentence;
    return [...whole.matchAll(CLAUSE)]
      .filter(([words]) => words !== '')
      .map(({ 0: words, index }) => ({ start: sentence.start + index, end: sentence.start + index + words.length }));
  });
}

/** End of what a sticky pattern matches at a place, which is the place itself where it does not match. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function overlap(a: StatedTask, b: StatedTask): boolean {
  return a.block === b.block && a.start < b.end && a.end > b.start;
}

function inOrderOf({ sections, paragraphs }: Speech): (a: StatedTask, b: StatedTask) => number {
  const lines = new Map<string, number>();
  for (const { anchor, place } of sections) lines.set(anchor, place.line);
  for (const { anchor, place } of paragraphs) lines.set(anchor, place.line);
  const lineOf = ({ block }: StatedTask): number => lines.get(block) ?? 0;
  return (a, b) => lineOf(a) - lineOf(b) || a.start - b.start;
}
