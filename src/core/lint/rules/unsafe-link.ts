import { schemeSeen } from '../../text/address.ts';
import { withOddCharactersShown } from '../../text/odd-characters.ts';
import { markdownSource } from '../markdown-source.ts';
import type { Rule } from '../rule.ts';

/** Where other Markdown programs expect an address: `](`, `]:`, `<`; with what may be one. */
const PLACES = /(?<!\\)\](?:\(|:)(?=([^)>\r\n]{1,300}))|<(?=([^<>\r\n]{1,300}))/g;
/** What an unsafe address has to hold, in whatever disguise: the signs of a scheme, a reference, an escape; or slashes first. */
const SUSPECT = /[:&%\uFF1A\uFE55\uFE13]|^[\s\p{C}<]*[/\\\uFF0F\uFF3C]/u;
const RUNS = /^(?:javascript|vbscript|livescript|mocha|data|blob|filesystem|file|jar|view-source|about)$/;

/**
 * No link leads to something that a browser would run or read from the reader's own machine, to a host without a scheme, or to one that looks like another.
 *
 * Such a link is none here, its characters are text; but the Markdown is published as it is, and in other programs it
 * would be one. With a backslash before its bracket (`\[`, `\]`) it is text everywhere.
 *
 * @example
 * 见[网页](javascript:alert)和[网页]( JaVa&#9;Script&colon;alert)。
 * → Unexpected address `javascript:alert` of a link, expected one that begins with https://, mailto:, tel:, / or #
 * → Unexpected address ` JaVa&#9;Script&colon;alert` of a link, expected one that begins with https://, mailto:, tel:, / or #
 *
 * @example
 * 见:org[旗妇联](data:text/html,x)，<vbscript:x>，[网页](//example.org/a)。
 * organizations/a.md { name: 旗妇联 }
 * → Unexpected address `data:text/html,x` of a link, expected one that begins with https://, mailto:, tel:, / or #
 * → Unexpected address `vbscript:x` of a link, expected one that begins with https://, mailto:, tel:, / or #
 * → Unexpected address `//example.org/a` of a link, expected one that begins with https://, mailto:, tel:, / or #
 *
 * @example
 * 见[网页](https://www.example.cn@example.org/)。
 * → Unexpected address `https://www.example.cn@example.org/` of a link, expected one that begins with https://, mailto:, tel:, / or #
 *
 * @example
 * 见[网页](https://example.org/a)、[电话](tel:12345)、\[网页\](javascript\:alert)，javascript 是一种语言，a < b。
 * → nothing
 */
export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'error',
  alone: 'speech',
  *check(input) {
    for (const speech of input.corpus.speeches) {
      const { text, plain, placeOf } = markdownSource(speech, input);
      for (const match of text.matchAll(PLACES)) {
        const start = match.index + match[0].length;
        const address = match[1] ?? match[2] ?? '';
        if (plain[start - 1] !== 1 || !isUnsafe(address)) continue;
        const shown = withOddCharactersShown(address);
        const message = `Unexpected address \`${shown}\` of a link, expected one that begins with https://, mailto:, tel:, / or #`;
        yield { ...placeOf(start), message };
      }
    }
  },
};

/** A name before the host: the address looks like one of another site. */
const NAMED = /^https?:\/\/[^/?#]*@/i;

/** After `<` or `]:` an address may stand in angle brackets or blanks. */
function isUnsafe(address: string): boolean {
  if (!SUSPECT.test(address)) return false;
  const bare = address.replace(/^[\s<]+/, '');
  if (NAMED.test(bare)) return true;
  const scheme = schemeSeen(bare);
  return scheme !== undefined && (scheme === '//' || RUNS.test(scheme));
}
