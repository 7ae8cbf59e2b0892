import type { Quantity } from '../../text/quantity/quantity.ts';
import { pairRespectively } from '../../text/quantity/respectively.ts';
import { countUpTo } from '../../text/sorted.ts';
import type { Guess } from './guess.ts';

/** What a passage is about, for figures that do not say it themselves. */
export interface FigureContext {
  /** Year that the passage reports on. */
  readonly reviewYear: number | undefined;
  /** Directives found in the same text: bodies and dates. */
  readonly others: readonly Guess[];
}

/** Words of what is to be: a sentence that has one states targets. 年内 is one only where nothing says that it was done. */
const TARGET_CUE =
  /(?:年底前(?!已)|年内(?:完成|新增|实现|建成|达到|培训|发展|创建)(?!了)|力争|争取|计划|预期|确保|目标|规划|拟|将(?!近)|到(?:20\d{2}|“?十[一二三四五]五”?末?)年?|要(?:实现|完成|达到|确保|新增|建成|培训|发展|争取)|用[一二三四五六七八九十\d]+年(?:左右的)?时间|未来[一二三四五六七八九十\d]+年|今后[一二三四五六七八九十\d]+年)/u;
/** Sentences between these two state targets together: 提出了用五年时间，…。…的发展目标. */
const TARGET_START = /(?:提出|明确|确定|制定)[^。]{0,30}(?:用[一二三四五六七八九十\d]+年|目标|到20\d{2}年|力争|“十)/u;
const COMPARISON_CUE = /(?:比上年|同比|较上年|比去年|较去年|环比|比上一年|比“?十[一二三四五]五)[^，。；]{0,14}$/u;
/** What is counted rather than reached: parts of the meeting and of the speech. */
const COUNT_BEHIND = /^(?:部门|单位|方面|意见|问题|要求|阶段|环节|代表|建议|希望|任务|字|议程|议题|报告)/u;
const SENTENCE = /[^。！？；\n]*[。！？；\n]?/gu;

/** The longest of those words with what may follow them: no more is read before a figure. */
const COMPARISON_LENGTH = 20;

/** Figures of a text: kind, body and period guessed from the sentence; value and unit are read from the words. */
export function guessFigures(text: string, quantities: readonly Quantity[], context: FigureContext): Guess[] {
  const targets = targetRanges(text);
  const subjectOf = new Map(pairRespectively(text, quantities).map((pair) => [pair.quantity.start, pair.subject]));
  const sentences = sentencesOf(text);
  const others = [...context.others].sort((a, b) => a.start - b.start);
  const bodies = others.filter(({ directive }) => directive === 'org');
  const spans = others.filter(({ directive, attributes }) => directive === 'date' && attributes.from !== undefined);
  return quantities.map(({ start, end, per }) => {
    const sentence = sentences[countUpTo(sentences, start, (range) => range.end)] ?? NO_SENTENCE;
    const kind = kindOf(text, start, end, sentence, targets);
    const subject = subjectOf.get(start);
    const paired = subject && bodyIn(bodies, subject);
    const org = paired ?? (kind === 'result' ? bodyBefore(bodies, sentence.start, start) : undefined);
    const period =
      kind === 'result' ? context.reviewYear?.toString() : kind === 'target' ? spanBefore(spans, end) : undefined;
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

/** What is read of a sentence once for all of its figures. */
interface Sentence extends Range {
  readonly isTarget: boolean;
}

const NO_SENTENCE: Sentence = { start: 0, end: 0, isTarget: false };

function kindOf(text: string, start: number, end: number, sentence: Sentence, targets: readonly Range[]): string {
  if (COUNT_BEHIND.test(text.slice(end, end + 4))) return 'count';
  if (targets.some((range) => range.start <= start && end <= range.end)) return 'target';
  const before = text.slice(Math.max(sentence.start, start - COMPARISON_LENGTH), start);
  if (COMPARISON_CUE.test(before)) return 'comparison';
  return sentence.isTarget ? 'target' : 'result';
}

/** From where targets are announced to the last word 目标 of the paragraph, across its sentences. */
function targetRanges(text: string): Range[] {
  const start = TARGET_START.exec(text)?.index;
  const end = text.lastIndexOf('目标');
  return start === undefined || end <= start ? [] : [{ start, end }];
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    isTarget: TARGET_CUE.test(words),
  }));
}

/** The first body named in the sentence before the figure, or the last of an earlier sentence's: its subject. */
function bodyBefore(bodies: readonly Guess[], sentenceStart: number, at: number): string | undefined {
  const first = countUpTo(bodies, sentenceStart - 1, ({ start }) => start);
  const behind = countUpTo(bodies, at, ({ start }) => start);
  const isBefore = ({ end }: Guess): boolean => end <= at;
  for (let i = first; i < behind; i++) {
    const body = bodies[i];
    if (body !== undefined && isBefore(body)) return body.attributes.ref;
  }
  for (let i = first - 1; i >= 0; i--) {
    const body = bodies[i];
    if (body !== undefined && isBefore(body)) return body.attributes.ref;
  }
  return undefined;
}

function bodyIn(bodies: readonly Guess[], subject: Range): string | undefined {
  for (let i = countUpTo(bodies, subject.start - 1, ({ start }) => start); i < bodies.length; i++) {
    const body = bodies[i];
    if (body === undefined || body.start > subject.end) return undefined;
    if (body.end <= subject.end) return body.attributes.ref;
  }
  return undefined;
}

function spanBefore(spans: readonly Guess[], at: number): string | undefined {
  const last = spans[countUpTo(spans, at - 1, ({ start }) => start) - 1];
  return last === undefined ? undefined : `${last.attributes.from}/${last.attributes.to}`;
}
