import { directiveNames } from '../../markup/directives/index.ts';
import { didYouMean } from '../../text/similarity.ts';
import { markdownSource } from '../markdown-source.ts';
import type { Rule } from '../rule.ts';

/** A colon, a word and a bracket, of whatever width: what can be meant as a directive. */
const DIRECTIVE = /([:：])[ \t]?([A-Za-z]+)[ \t]?([[［【({（｛])/g;
const COLONS = /(?<!:):+(?=:[a-z]+\[)/g;
const ATTRIBUTES = /\][ \t]?[{｛][^{}｛｝\n]*[}｝]?/g;

/**
 * What looks like a directive is one: with a name of the table, half-width signs, both brackets, and attributes that can
 * be read.
 *
 * Where it is meant as text, a backslash before the colon or the brace says so.
 *
 * @example
 * 会上:ogr[旗妇联]发言。
 * → Unexpected directive `:ogr[`, expected one of org, person, …; did you mean `org`?
 *
 * @example
 * 会上：org【旗妇联】发言，:Org[旗委]也发言。
 * → Unexpected `：org【`, expected `:org[`
 * → Unexpected `:Org[`, expected `:org[`
 *
 * @example
 * 会上:org[旗妇联发言。
 * → Unexpected `:org[` without its `]`, expected `:org[…]`
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联 }
 * 会上:org[旗妇联]{ref=}、:org[旗妇联]｛ref=qi-fulian｝和::org[旗妇联] {ref=qi-fulian}发言。
 * → Unexpected `{ref=}` after `]`, expected attributes such as `{ref=qi-fulian}`, without a blank before them
 * → Unexpected `｛ref=qi-fulian｝` after `]`, expected attributes such as `{ref=qi-fulian}`, without a blank before them
 * → Unexpected `::org[`, expected one colon
 * → Unexpected ` {ref=qi-fulian}` after `]`, expected attributes such as `{ref=qi-fulian}`, without a blank before them
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联 }
 * 会上:org[旗妇联]{ref=qi-fulian}发言，见\:foo[甲]和[乙]\{丙}，时间:org:[]。
 * → nothing
 */
export const strayDirective: Rule = {
  id: 'stray-directive',
  severity: 'warning',
  alone: 'speech',
  *check(input) {
    for (const speech of input.corpus.speeches) {
      const { text, plain, placeOf } = markdownSource(speech, input);
      for (const { 0: found, 1: colon = '', 2: name = '', 3: bracket = '', index } of text.matchAll(DIRECTIVE)) {
        if (plain[index] !== 1) continue;
        const message = messageFor(found, name, colon === ':' && bracket === '[');
        if (message !== undefined) yield { ...placeOf(index), message };
      }
      for (const { 0: colons, index } of text.matchAll(COLONS)) {
        const [directive = ''] = /:[a-z]+\[/.exec(text.slice(index)) ?? [];
        const read = plain[index] === 1 && plain[index + colons.length] !== 1;
        if (read) yield { ...placeOf(index), message: `Unexpected \`${colons}${directive}\`, expected one colon` };
      }
      for (const { 0: found, index } of text.matchAll(ATTRIBUTES)) {
        const brace = index + found.search(/[{｛]/);
        if (plain[index] === 1 || plain[brace] !== 1) continue;
        const expected = 'expected attributes such as `{ref=qi-fulian}`, without a blank before them';
        yield { ...placeOf(index + 1), message: `Unexpected \`${found.slice(1)}\` after \`]\`, ${expected}` };
      }
    }
  },
};

function messageFor(found: string, name: string, halfWidth: boolean): string | undefined {
  const known = directiveNames.has(name.toLowerCase());
  const expected = `expected \`:${name.toLowerCase()}[\``;
  if (known && found === `:${name}[` && directiveNames.has(name)) {
    return `Unexpected \`${found}\` without its \`]\`, expected \`:${name}[…]\``;
  }
  if (known) return `Unexpected \`${found}\`, ${expected}`;
  if (!halfWidth) return undefined; // `注：GDP（…` is prose.
  const names = [...directiveNames];
  return `Unexpected directive \`${found}\`, expected one of ${names.join(', ')}${didYouMean(name.toLowerCase(), names)}`;
}
