import { byCodePoint } from '../../text/order.ts';
import { type Element, lines, type TeiContent, tei } from './element.ts';

interface Taxonomy {
  readonly words: string;
  readonly category: (name: string) => TeiContent;
}

const KINDS: Readonly<Record<string, string>> = {
  result: 'what was reached',
  target: 'what is to be reached',
  comparison: 'what is compared',
  count: 'a mere count',
};
const BOUNDS: Readonly<Record<string, string>> = {
  'at-least': 'the real number is this one or greater',
  'at-most': 'the real number is this one or smaller',
  above: 'the real number is greater',
  below: 'the real number is smaller',
  about: 'the real number is about this one',
};

/** What `ana` points to within a speech's own file, by the first part of the category's id. */
const TAXONOMIES: Readonly<Record<string, Taxonomy>> = {
  kind: { words: 'What a figure states', category: (name) => KINDS[name] },
  op: { words: 'How a figure bounds the real number', category: (name) => BOUNDS[name] },
  status: { words: 'State of a task', category: (name) => name },
  date: { words: 'Periods that figures are about and days that tasks are due', category: period },
};

/** The categories that the annotations of a text point to (`#kind.result`); none where they point to none. */
export function classDecl(pointers: Iterable<string>): Element | undefined {
  const used = [...pointers].sort(byCodePoint);
  const taxonomies = Object.entries(TAXONOMIES).flatMap(([prefix, { words, category }]) => {
    const names = used.filter((pointer) => pointer.startsWith(`#${prefix}.`)).map((p) => p.slice(prefix.length + 2));
    if (names.length === 0) return [];
    const categories = names.map((name) =>
      tei('category', { 'xml:id': `${prefix}.${name}` }, tei('catDesc', { 'xml:lang': 'en' }, category(name))),
    );
    return [
      tei('taxonomy', { 'xml:id': `taxonomy.${prefix}` }, lines(tei('desc', { 'xml:lang': 'en' }, words), categories)),
    ];
  });
  return taxonomies.length === 0 ? undefined : tei('classDecl', {}, lines(taxonomies));
}

/** `2011_2015` as a date. */
function period(name: string): TeiContent {
  const [from, to] = name.split('_');
  return to === undefined ? tei('date', { when: from }, from) : tei('date', { from, to }, `${from}/${to}`);
}
