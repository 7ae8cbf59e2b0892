import type { Quantity } from '../../text/quantity/quantity.ts';
import { pairRespectively } from '../../text/quantity/respectively.ts';
import type { Guess } from './guess.ts';

/** What a passage is about, for figures that do not say it themselves. */
export interface FigureContext {
  /** Year that the passage reports on. */
  readonly reviewYear: number | undefined;
  /** Directives found in the same text: bodies and dates. */
  readonly others: readonly Guess[];
}

/** Words of what is to be: a sentence that has one states targets. */
const TARGET_CUE =
  /(?:力争|争取|计划|预期|确保|目标|规划|拟|将(?!近)|到(?:20\d{2}|“?十[一二三四五]五”?末?)年?|要(?:实现|完成|达到|确保|新增|建成|培训|发展|争取)|用[一二三四五六七八九十\d]+年(?:左右的)?时间|未来[一二三四五六七八九十\d]+年|今后[一二三四五六七八九十\d]+年)/u;
/** Sentences between these two state targets together: 提出了用五年时间，…。…的发展目标. */
const TARGET_START = /(?:提出|明确|确定|制定)[^。]{0,30}(?:用[一二三四五六七八九十\d]+年|目标|到20\d{2}年|力争|“十)/u;
const COMPARISON_CUE = /(?:比上年|同比|较上年|比去年|较去年|环比|比上一年|比“?十[一二三四五]五)[^，。；]{0,14}$/u;
/** What is counted rather than reached: parts of the meeting and of the speech. */
const COUNT_BEHIND = /^(?:部门|单位|方面|意见|问题|要求|阶段|环节|代表|建议|希望|任务|字|议程|议题|报告)/u;
const SENTENCE = /[^。！？；\n]*[。！？；\n]?/gu;

/** Figures of a text: kind, body and period guessed from the sentence; value and unit are read from the words. */
export function guessFigures(text: string, quantities: readonly Quantity[], context: FigureContext): Guess[] {
  const targets = targetRanges(text);
  const pairs = pairRespectively(text, quantities);
  const sentences = sentencesOf(text);
  return quantities.map(({ start, end, per }) => {
    const sentence = sentences.find((range) => start < range.end) ?? { start: 0, end: text.length };
    const kind = kindOf(text, start, end, sentence, targets);
    const subject = pairs.find(({ quantity }) => quantity.start === start)?.subject;
    const paired = subject && context.others.find((other) => isBodyIn(other, subject))?.attributes.ref;
    const org = paired ?? (kind === 'result' ? bodyBefore(context.others, sentence.start, start) : undefined);
    const period =
      kind === 'result'
        ? context.reviewYear?.toString()
        : kind === 'target'
          ? spanBefore(context.others, end)
          : undefined;
    return {
      start,
      end,
      directive: 'figure',
      attributes: {
        kind,
        ...(org === undefined ? {} : { org }),
        ...(period === undefined ? {} : { period }),
        ...(per === undefined ? {} : { per }),
      },
    };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function kindOf(text: string, start: number, end: number, sentence: Range, targets: readonly Range[]): string {
  if (COUNT_BEHIND.test(text.slice(end, end + 4))) return 'count';
  if (targets.some((range) => range.start <= start && end <= range.end)) return 'target';
  if (COMPARISON_CUE.test(text.slice(sentence.start, start))) return 'comparison';
  return TARGET_CUE.test(text.slice(sentence.start, sentence.end)) ? 'target' : 'result';
}

/** From where targets are announced to the last word 目标 of the paragraph, across its sentences. */
function targetRanges(text: string): Range[] {
  const start = TARGET_START.exec(text)?.index;
  const end = text.lastIndexOf('目标');
  return start === undefined || end <= start ? [] : [{ start, end }];
}

function sentencesOf(text: string): Range[] {
  return [...text.matchAll(SENTENCE)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** The last body named in the sentence before the figure, or the first of an earlier sentence's: its subject. */
function bodyBefore(others: readonly Guess[], sentenceStart: number, at: number): string | undefined {
  const bodies = others.filter(({ directive, end }) => directive === 'org' && end <= at);
  const own = bodies.find(({ start }) => start >= sentenceStart);
  return (own ?? bodies.at(-1))?.attributes.ref;
}

function isBodyIn({ directive, start, end }: Guess, subject: Range): boolean {
  return directive === 'org' && subject.start <= start && end <= subject.end;
}

function spanBefore(others: readonly Guess[], at: number): string | undefined {
  const last = others
    .filter(({ directive, start, attributes }) => directive === 'date' && attributes.from !== undefined && start < at)
    .at(-1);
  return last === undefined ? undefined : `${last.attributes.from}/${last.attributes.to}`;
}
