import { MARKDOWN_RISKS } from '../markdown-risks.ts';
import { markdownSource } from '../markdown-source.ts';
import type { Rule } from '../rule.ts';

/**
 * Nothing in a speech looks like markup that it is not: what other Markdown programs would change, and what is text
 * here, is written so that both read the same.
 *
 * A backslash before the character says that it is meant (`\*`, `\~`, `\<`, `1\.`).
 *
 * @example
 * 会议时间:上午九点。
 * → Unexpected half-width colon `:`, expected `：` or `\:`: a directive begins with it
 *
 * @example
 * 会议时间：10:30，比例13:59:28，见https://example.org:8080/，会议时间\:上午。
 * → nothing
 *
 * @example
 * 增加3~5个、6~8个，~~删去~~。
 * → Unexpected tildes `~5个、6~`, expected `～` or `\~`: elsewhere a pair strikes out what is between
 * → Unexpected tildes `~~删去~~`, expected `～` or `\~`: elsewhere a pair strikes out what is between
 *
 * @example
 * 第一行<br>第二行&nbsp;<!-- 完 -->
 * → Unexpected HTML `<br>`, expected Markdown or `\<`: it is text here
 * → Unexpected HTML `&nbsp;`, expected the character itself or `\&`: it is text here
 * → Unexpected HTML `<!--`, expected Markdown or `\<`: it is text here
 *
 * @example
 * - 第一
 * 2011. 年初
 * → Unexpected list mark `-` at the start of a line, expected a paragraph or `\-`: lists are text here
 * → Unexpected list mark `2011.` at the start of a line, expected a paragraph or `2011\.`: lists are text here
 *
 * @example
 * \- 第一
 * 2011\. 年初，3-5个，1.加强
 * → nothing
 *
 * @example
 * | 甲 | 乙 |
 * |---|---|
 * → Unexpected table row `| 甲 | 乙 |`, expected sentences or `\|`: tables are text here
 * → Unexpected table row `|---|---|`, expected sentences or `\|`: tables are text here
 *
 * @example
 * 第一部分
 * ====
 *
 * ---
 * → Unexpected line `====`, expected `## ` before a heading or `***` after a part: a line of signs is text here
 * → Unexpected line `---`, expected `## ` before a heading or `***` after a part: a line of signs is text here
 *
 * @example
 * 甲。
 *
 *     四个空格
 * → Unexpected indentation, expected no blanks or full-width ones: elsewhere four make a block of code
 *
 * @example
 * ##没有空格
 * → Unexpected `##`, expected a blank after it for a heading, or `\#`
 *
 * @example
 * 见注[^1]和![图](/a.png)，[文](a.md)，`代码`，**强调，__强调__。
 * → Unexpected footnote `[^1]`, expected `:note[…]` or `\[`: footnotes are text here
 * → Unexpected image `![`, expected no picture or `\!`: a speech has none
 * → Unexpected link `[文](a.md)`, expected an address that begins with https://, / or #, or `\[`
 * → Unexpected backtick `` ` ``, expected quotation marks or a backslash before it: code is text here
 * → Unexpected `**` without its pair, expected `**…**` or `\*\*`
 * → Unexpected underscores `__强调__`, expected `**…**` or `\_`: they are text here
 *
 * @example
 * 一\。二
 * → Unexpected backslash before `。`, expected it before a half-width sign: here it is text
 *
 * @example
 * **“四个转变”**发展，[网页](https://example.org/)，张\*\*，2\*3=6，a_b_c。
 * → nothing
 */
export const riskyMarkdown: Rule = {
  id: 'risky-markdown',
  severity: 'warning',
  alone: 'speech',
  *check(input) {
    for (const speech of input.corpus.speeches) {
      const { text, tree, plain, placeOf } = markdownSource(speech, input);
      for (const { pattern, message, blank = false } of MARKDOWN_RISKS) {
        for (const match of text.matchAll(pattern)) {
          const found = match[0].trim();
          const start = match.index + match[0].indexOf(found);
          if (!blank && (plain[start] !== 1 || plain[start + found.length - 1] !== 1)) continue;
          if (blank && start < (tree.children[0]?.position?.end.offset ?? 0)) continue;
          yield { ...placeOf(start), message: `Unexpected ${message(found, match[1] ?? '')}` };
        }
      }
    }
  },
};
