import { endsSentence } from './lines.ts';

/** No line begins with these unless it was cut off. */
export const CUT_OFF_START = /^[，,。、；;：:！!？?”’』」》）)\]】%％]/;
/** What begins a paragraph: a number of a part or point, a bracket, a dash, a salutation. */
const BLOCK_START =
  /^(?:第?[一二三四五六七八九十百]{1,4}(?:、|是|要|，|,|部分|章|节|[:：])|[（(【[|]|\d{1,3}[、.．)）](?!\d)|[—―–-]{2}|[●■◆★※·•○①-⑳#*]|同志们|各位|尊敬的|女士们|朋友们)/;
const LATIN_END = /[\p{Script=Latin}\p{N},.;:!?)'’”"-]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}(“"'‘]/u;
const LOWER_START = /^\p{Ll}/u;
/** Shorter lines could be a heading, a name, a verse. */
const SHORTEST_PROSE = 15;

/** Whether a text goes on from one line to the next in the middle of a sentence, as a page or a machine cuts it. */
export function cutsSentence(before: string, after: string): boolean {
  if (CUT_OFF_START.test(after)) return !endsText(before) || /^[，,、；;）)”’」』》]/.test(after);
  if (endsText(before) || BLOCK_START.test(after)) return false;
  if (LATIN_END.test(before) && LATIN_START.test(after)) {
    if (LOWER_START.test(after)) return /\s/.test(before.trim()) || before.length >= SHORTEST_PROSE;
    return before.length >= 2 * SHORTEST_PROSE && /[a-z,]$/.test(before) && /[,;.]\s/.test(before);
  }
  return before.length >= SHORTEST_PROSE && (/[，。、；,;！？]/.test(before) || before.length >= 2 * SHORTEST_PROSE);
}

/** What stands between two lines of one sentence: a blank between Latin words. */
export function jointBetween(before: string, after: string): ' ' | '' {
  return /[\p{Script=Latin}\p{N},.;:!?)'’”"%]$/u.test(before) && /^[\p{Script=Latin}\p{N}(“"'‘$€£]/u.test(after)
    ? ' '
    : '';
}

function endsText(text: string): boolean {
  return endsSentence(text) || /[.][”’"')）]*$/.test(text.slice(-6));
}
