import { lately } from '../corpus/lately.ts';
import { once } from '../corpus/once.ts';
import type { Speech } from '../model/speech.ts';
import { speakerName } from '../text/speaker-name.ts';
import type { ExportSource } from './format.ts';
import { linkAddress } from './reading/addresses.ts';
import { type Block, bodyOf, type Inline, titleOf, wordsOf } from './reading/body.ts';
import { factsOf } from './reading/facts.ts';
import { labelsFor } from './reading/labels.ts';

/**
 * A speech as Markdown that any reader shows right: CommonMark 0.31.2 with the footnotes that GitHub, Pandoc and others
 * share; title, what is known of it, parts and paragraphs, editors' notes as footnotes, no directives.
 */
export function speechToCleanMarkdown(speech: Speech, source: ExportSource): string {
  return writerOf(source)(speech);
}

/** Several formats are made of this one, so that it is kept until they are written. */
const writerOf = once((source: ExportSource) => lately((speech: Speech) => write(speech, source)));

function write(speech: Speech, source: ExportSource): string {
  const { separator } = labelsFor(speech.meta.language);
  const inline = (nodes: readonly Inline[]): string => inlineMarkdown(nodes, speech.id, source.root);
  const facts = factsOf(speech, source).map(({ label, value }) => `- ${label}${separator}${escaped(value)}`);
  const blocks = bodyOf(speech).map((block) => blockMarkdown(block, inline));
  const notes = speech.notes.map(({ number, text }) => `[^${number}]: ${atLineStart(escaped(text))}`);
  const title = `# ${heading(inline(titleOf(speech)))}`;
  return `${[title, facts.join('\n'), ...blocks, ...notes].join('\n\n')}\n`;
}

function blockMarkdown(block: Block, inline: (nodes: readonly Inline[]) => string): string {
  if (block.type === 'break') return '* * *';
  const text = inline(block.children);
  if (block.type === 'heading') return `${'#'.repeat(block.depth)} ${heading(text)}`;
  return block.quoted ? `> ${atLineStart(text)}` : atLineStart(text);
}

function inlineMarkdown(nodes: readonly Inline[], speech: string, root: string): string {
  const inline = (children: readonly Inline[]): string => inlineMarkdown(children, speech, root);
  return nodes
    .map((node) => {
      if (node.type === 'text') return escaped(node.text);
      if (node.type === 'note') return `[^${node.number}]`;
      if (node.type === 'gap') return `〔${escaped(node.label)}〕`;
      const text = inline(node.children);
      if (node.type === 'speaker') return speakerMarkdown(node.children, inline);
      if (node.type === 'emphasis' || node.type === 'strong') {
        const mark = node.type === 'strong' ? '**' : '*';
        return canBeMarked(wordsOf(node.children)) ? `${mark}${text}${mark}` : text;
      }
      if (node.type !== 'link') return text;
      const address = linkAddress(node.href, speech, root);
      return address === undefined ? text : `[${text}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)`;
    })
    .join('');
}

/** The name in bold; what sets it apart (：) stays beside it, where it cannot keep the asterisks from being read. */
function speakerMarkdown(children: readonly Inline[], inline: (nodes: readonly Inline[]) => string): string {
  const [first, ...others] = children;
  const name = first?.type === 'text' && others.length === 0 ? speakerName(first.text) : '';
  if (first?.type !== 'text' || !canBeMarked(name)) return inline(children);
  const at = first.text.indexOf(name);
  return `${escaped(first.text.slice(0, at))}**${escaped(name)}**${escaped(first.text.slice(at + name.length))}`;
}

/**
 * Whether asterisks around words are read as emphasis whatever stands beside them (CommonMark 0.31.2, 6.2: flanking):
 * beside a quotation mark, as Chinese has them, they would be printed.
 */
function canBeMarked(words: string): boolean {
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(words);
}

/** Marks of CommonMark (before a link `!` makes it a picture, which is loaded), and of the extensions of GitHub and Pandoc (tables, mathematics, typographic quotes). */
const MARKS = /[\\`*_[\]<>~|$^"'{}@#]|!(?=\[|$)|&(?=#?\w+;)|:(?=[\w+-]+:)|\.(?=\.)|(?<=\.)\.|-(?=-)|(?<=-)-/g;

/** What all these are of: punctuation of ASCII, of which most Chinese texts have none. */
const MAY_BE_MARKUP = /[\r\n!-/:-@[-`{-~]/;

/** Text in which nothing is markup. The end of a line, which Markdown would not keep, is a blank. */
function escaped(text: string): string {
  if (!MAY_BE_MARKUP.test(text)) return text;
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(MARKS, '\\$&')
    .replace(ADDRESS, '\\$&');
}

/** What GitHub makes a link without being asked: the text stays, but what follows in Chinese would go into the address. */
const ADDRESS = /(?<=https?|ftp|mailto|xmpp):|(?<=www)\./gi;

/** A paragraph's text, its beginning freed of what makes a line a list, a quotation, a heading, a table or code. */
function atLineStart(text: string): string {
  return text
    .replace(/^[ \t]+/, (space) => space.replace(/[ \t]/g, (one) => (one === ' ' ? '&#32;' : '&#9;')))
    .replace(/^([-+=:%])/, '\\$1')
    .replace(/^(\(?[0-9a-zA-Z]{1,9})([.)])/, '$1\\$2');
}

/** A heading's text; number signs at its end are escaped like all others. */
function heading(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
