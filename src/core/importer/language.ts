/** The same common words in both scripts, only characters that differ. */
const SIMPLIFIED = /[们国会发业对开关学实经济产进动时来过说个为这还从间问题将体点当务农党员]/g;
const TRADITIONAL = /[們國會發業對開關學實經濟產進動時來過說個為這還從間問題將體點當務農黨員]/g;

/** The language tag of a Chinese text: `zh-Hant` where traditional characters outnumber simplified ones. */
export function languageOf(text: string): 'zh-Hans' | 'zh-Hant' {
  return countOf(text, TRADITIONAL) > countOf(text, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
