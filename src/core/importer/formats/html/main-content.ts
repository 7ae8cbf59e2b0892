import { BLOCK_ELEMENTS } from './block-elements.ts';
import { charactersIn } from './measures.ts';
import { namedAsNoText, neverText } from './no-text.ts';
import type { Page, PageElement } from './page.ts';

/** The element that holds the text of a page, and what says so. */
export interface MainContent {
  readonly index: number;
  /** `<div id="content">, which holds 92 % of the sentences` */
  readonly evidence: string;
}

/** An element that calls itself the text is believed where it holds so much of the page's sentences. */
const BELIEVED = 0.6;
/** Else the text is in the deepest element that holds so much of what the one around it holds. */
const MOST = 0.8;
/** A block with more links than this is a list of links. */
const MANY_LINKS = 0.3;
const LONG = 40;
const SENTENCE = /[。！？；!?;]|[，、：,].*[，、：,]|\.\s/;

/**
 * Where the text of a page is: in an element that says so (`article`, `main`, `itemprop="articleBody"`), else in the
 * deepest one that holds most of the sentences of the page. A sentence is what has punctuation, or length, and few
 * links. Where no part holds most of them, it is the whole page.
 */
export function mainContentOf(page: Page): MainContent {
  const weights = sentenceWeights(page, true) ?? sentenceWeights(page, false);
  if (weights === undefined) return { index: bodyOf(page), evidence: 'the page, which has no sentences' };
  const index = saysSo(page, weights) ?? deepestWithMost(page, weights);
  const share = Math.round((100 * (weights[index] ?? 0)) / (weights[0] ?? 1));
  return { index, evidence: `${tagOf(page, index)}, which holds ${share} % of the sentences` };
}

/** Length of the sentences in each element; nothing where the page has none. */
function sentenceWeights(page: Page, byNames: boolean): Float64Array | undefined {
  const blockOf = new Int32Array(page.length);
  const inLink = new Uint8Array(page.length);
  const dropped = new Uint8Array(page.length);
  const texts = new Map<number, { text: string; links: number }>();
  for (const [i, node] of page.entries()) {
    const { parent } = node;
    if (parent >= 0) {
      blockOf[i] = blockOf[parent] ?? 0;
      inLink[i] = inLink[parent] ?? 0;
      dropped[i] = dropped[parent] ?? 0;
    }
    if (node.kind === 'element') {
      if (BLOCK_ELEMENTS.has(node.name)) blockOf[i] = i;
      if (node.name === 'a') inLink[i] = 1;
      if (neverText(node) !== undefined || (byNames && namedAsNoText(node) !== undefined)) dropped[i] = 1;
    } else if (node.kind === 'text' && dropped[i] === 0) {
      const block = blockOf[i] ?? 0;
      const known = texts.get(block) ?? { text: '', links: 0 };
      const length = node.text.trim().length;
      texts.set(block, { text: known.text + node.text, links: known.links + (inLink[i] === 1 ? length : 0) });
    }
  }
  const weights = new Float64Array(page.length);
  for (const [block, { text, links }] of texts) {
    const length = charactersIn(text);
    if (length > 0 && links <= MANY_LINKS * length && (length >= LONG || SENTENCE.test(text))) weights[block] = length;
  }
  for (let i = page.length - 1; i > 0; i--) {
    const parent = page[i]?.parent ?? 0;
    weights[parent] = (weights[parent] ?? 0) + (weights[i] ?? 0);
  }
  return (weights[0] ?? 0) > 0 ? weights : undefined;
}

function saysSo(page: Page, weights: Float64Array): number | undefined {
  const enough = BELIEVED * (weights[0] ?? 0);
  const index = page.findLastIndex((node, i) => node.kind === 'element' && isMain(node) && (weights[i] ?? 0) >= enough);
  return index === -1 ? undefined : index;
}

function isMain({ name, attributes }: PageElement): boolean {
  return name === 'article' || name === 'main' || attributes.role === 'main' || attributes.itemprop === 'articleBody';
}

function deepestWithMost(page: Page, weights: Float64Array): number {
  let index = 0;
  for (;;) {
    const children = childrenOf(page, index).filter((child) => (weights[child] ?? 0) > 0);
    const best = children.find((child) => (weights[child] ?? 0) >= MOST * (weights[index] ?? 0));
    const isOneOfMany = children.some((child) => child !== best && isAlike(page[child], page[best ?? -1]));
    if (best === undefined || isOneOfMany || isParagraph(page[best])) return index;
    index = best;
  }
}

function childrenOf(page: Page, index: number): number[] {
  const parent = page[index];
  const children: number[] = [];
  if (parent?.kind !== 'element') return children;
  for (let i = index + 1; i < parent.end; ) {
    const node = page[i];
    if (node?.kind === 'element') children.push(i);
    i = node?.kind === 'element' ? Math.max(node.end, i + 1) : i + 1;
  }
  return children;
}

/** Of the same kind: one of them is a paragraph, however long. */
function isAlike(a: Page[number] | undefined, b: Page[number] | undefined): boolean {
  return (
    a?.kind === 'element' &&
    b?.kind === 'element' &&
    a.name === b.name &&
    a.attributes.class === b.attributes.class &&
    a.attributes.id === undefined &&
    b.attributes.id === undefined
  );
}

function isParagraph(node: Page[number] | undefined): boolean {
  return node?.kind !== 'element' || /^(?:p|li|dd|dt|pre|h[1-6]|span|font|b|strong|em|i|a)$/.test(node.name);
}

function bodyOf(page: Page): number {
  return Math.max(
    0,
    page.findIndex((node) => node.kind === 'element' && node.name === 'body'),
  );
}

function tagOf(page: Page, index: number): string {
  const node = page[index];
  if (node?.kind !== 'element' || node.name === '') return 'the page';
  const { id, class: names } = node.attributes;
  const name = id === undefined ? (names === undefined ? '' : ` class="${names}"`) : ` id="${id}"`;
  return `<${node.name}${name.slice(0, 60)}>`;
}
