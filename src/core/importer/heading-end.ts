/** Where a heading ends that text is glued to, and what says so. */
export interface HeadingEnd {
  readonly end: number;
  /** `guess`: no mark ends it; somebody should look. */
  readonly by: 'mark' | 'point' | 'guess';
}

const SHORTEST = 6;
const LONGEST = 90;
const LONGEST_SENTENCE = 60;
const FIRST_POINT = /(?<![统唯之万专逐])(?:一是|一要)|第一[，、：]|首先，|[（(]一[）)]/g;
/** Nouns that headings of this kind end in: what is to be strengthened, opened up, made. */
const TAIL =
  /(?:感|性|作用|局面|水平|能力|工作|建设|发展|落实|实效|成效|格局|活力|合力|保障|贡献|突破|跨越|任务|目标|措施|要求|问题|意义|认识|方向|力度|质量|效益|基础|环境|氛围|形象|队伍|机制|体系|领导|责任|形势|思路|重点|步伐|进程|篇章|台阶|优势|精神|服务|管理|稳定|和谐|保证|作为|成绩|胜利|事业|道路|理念|素质|效能|改革|创新|转变|提升|增长|辉煌|答卷|成果|成就)$/;
const NO_START = /^[\s，。、；：！？”’）》,.:;!?)的和与及之等中上下时后前地得]/;

/** How often each phrase of 2 to 4 characters begins a clause: `各级党委要…。各级党委…` makes 各级党委 a subject. */
export type ClauseStarts = ReadonlyMap<string, number>;

export function clauseStartsOf(text: string): ClauseStarts {
  const starts = new Map<string, number>();
  for (const { index } of text.matchAll(/(?<=^|[。，；：！？\n])[\p{Script=Han}]/gu)) {
    for (let length = 2; length <= 4; length++) {
      const phrase = text.slice(index, index + length);
      starts.set(phrase, (starts.get(phrase) ?? 0) + 1);
    }
  }
  return starts;
}

/** Whether a line is a heading and nothing else: short, of one sentence, and not the member of a list. */
export function isOwnLine(text: string): boolean {
  return text.length <= LONGEST_SENTENCE && !/[。！？；].|[，；、]$/.test(text);
}

/**
 * Finds where the heading ends that a paragraph begins with (its number included), as long as paragraph breaks were
 * kept: with the line, or at the end of a short first sentence.
 */
export function markedHeadingEnd(text: string): HeadingEnd | undefined {
  if (isOwnLine(text)) return { end: text.length, by: 'mark' };
  const sentence = /[。！？；]/.exec(text.slice(0, LONGEST_SENTENCE));
  return sentence && sentence[0] !== '；' ? { end: sentence.index + 1, by: 'mark' } : undefined;
}

/**
 * The same where breaks were lost, so that text is glued to the heading: where the first point begins; where a phrase
 * that begins clauses all over the speech follows a noun that headings end in (…紧迫感|群团社团组织是…); at the end of a
 * short first sentence; or, as the least, after such a noun. `undefined`: it is anybody's guess.
 */
export function gluedHeadingEnd(text: string, starts: ClauseStarts): HeadingEnd | undefined {
  const sentence = /[。！？；]/.exec(text.slice(0, LONGEST + 60));
  if (sentence === null && isOwnLine(text)) return { end: text.length, by: 'mark' };
  const limit = Math.min(sentence?.index ?? text.length, LONGEST);
  const point = [...text.slice(0, limit + 4).matchAll(FIRST_POINT)].find(
    ({ index }) => index >= SHORTEST && index <= limit,
  );
  if (point && !/[，、：；]$/.test(text.slice(0, point.index)) && hasSecond(text, point[0])) {
    return { end: point.index, by: 'point' };
  }
  const guess = bestGuess(text, limit, starts);
  if (guess && guess.score > 2) return { end: guess.end, by: 'guess' };
  return markedHeadingEnd(text) ?? (guess && { end: guess.end, by: 'guess' });
}

/** The last of the best places: a noun that ends headings counts 2, a subject after it up to 3. */
function bestGuess(text: string, limit: number, starts: ClauseStarts): { end: number; score: number } | undefined {
  let best: { end: number; score: number } | undefined;
  for (let end = SHORTEST; end < limit; end++) {
    const rest = text.slice(end, end + 4);
    if (!TAIL.test(text.slice(end - 3, end)) || NO_START.test(rest) || TAIL.test(text.slice(end - 1, end + 1)))
      continue;
    const score = 2 + subjectScore(rest, starts);
    if (best === undefined || score >= best.score) best = { end, score };
  }
  return best;
}

function subjectScore(rest: string, starts: ClauseStarts): number {
  for (let length = 4; length >= 2; length--) {
    if ((starts.get(rest.slice(0, length)) ?? 0) >= (length === 2 ? 3 : 2)) return length - 1;
  }
  return 0;
}

function hasSecond(text: string, first: string): boolean {
  return text.includes(first.replace('一', '二').replace('首先', '其次'));
}
