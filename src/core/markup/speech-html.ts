import type { Element, ElementContent, Root as HtmlRoot, Nodes } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Link, Paragraph, Root } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import type { Mention } from '../model/speech.ts';
import type { Utterance } from '../model/utterance.ts';
import { directiveNamed } from './directives/index.ts';
import { SPEECH_SCHEMA } from './speech-schema.ts';
import { type Annotation, plainText, type Script, wholeText } from './syntax.ts';

export interface SpeechHtmlOptions {
  readonly mentionOf: ReadonlyMap<Annotation, Mention>;
  readonly utteranceOf: ReadonlyMap<Annotation, Utterance>;
  readonly numberOf: ReadonlyMap<Annotation, number>;
  /** Address of an entity's page by the name of the directive and its id. */
  readonly hrefOf: (directive: string, ref: string) => string | undefined;
  /** Path that the archive lies under, with a slash at both ends: links written from `/` start there. */
  readonly base: string;
}

/** The body of a speech as HTML. Without its tags it is the faithful text. */
export function speechHtml(tree: Root, options: SpeechHtmlOptions): string {
  const hast = hastOf(tree, options);
  return withoutBrackets(toHtml(numberParagraphs(hast.type === 'root' ? hast : { type: 'root', children: [] })));
}

/** An annotated title as HTML, to stand in a heading: between its words there are no lines, which would be spaces. */
export function titleHtml(title: Root, options: SpeechHtmlOptions): string {
  const children = title.children.flatMap((node) => (node.type === 'paragraph' ? node.children : []));
  const hast = hastOf({ type: 'paragraph', children }, options);
  return withoutBrackets(toHtml({ type: 'root', children: hast.type === 'element' ? hast.children : [] }));
}

function hastOf(node: Root | Paragraph, options: SpeechHtmlOptions): Nodes {
  const hast = toHast(node, {
    handlers: {
      annotation: (state: State, annotation: Annotation) => annotationToHast(state, annotation, options),
      link: (state: State, link: Link) => linkToHast(state, link, options),
      script: (state: State, { name, children }: Script) => ({
        type: 'element' as const,
        tagName: name,
        properties: {},
        children: state.all({ type: 'paragraph', children }),
      }),
      yaml: () => undefined,
    },
  });
  // Whatever an annotation's file may say, nothing but this comes to a page.
  return sanitize(hast, SPEECH_SCHEMA);
}

/** Angle brackets in attributes as references, so that tags come off a page by the simplest pattern, `<[^>]*>`. */
function withoutBrackets(html: string): string {
  // In text `<` is always a reference, so what begins with one is a tag, whole with its quoted values.
  return html.replace(/<[a-z][a-z0-9]*(?: [a-z:-]+(?:="[^"]*")?)+>/g, (tag) =>
    tag.replace(/="[^"]*"/g, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  );
}

function annotationToHast(state: State, node: Annotation, options: SpeechHtmlOptions): Element {
  const { mentionOf, numberOf, utteranceOf, hrefOf } = options;
  const directive = directiveNamed(node.name);
  const mention = mentionOf.get(node);
  const utterance = utteranceOf.get(node);
  const speaker = utterance?.speaker?.ref;
  const href = mention?.ref === undefined ? speaker && hrefOf('person', speaker) : hrefOf(node.name, mention.ref);
  const shape = directive?.html({
    attributes: node.attributes,
    text: directive.editorial ? wholeText(node) : plainText(node),
    number: numberOf.get(node) ?? 1,
    holdsLink: holdsLink(node),
    ...(mention ? { mention } : {}),
    ...(utterance ? { utterance } : {}),
    ...(href === undefined ? {} : { href }),
  }) ?? { tagName: 'span', properties: {} };
  const children: ElementContent[] = directive?.editorial ? [] : state.all(node);
  if (shape.trailingLink !== undefined) children.push(emptyLink('mention-link', shape.trailingLink, plainText(node)));
  return { type: 'element', tagName: shape.tagName, properties: shape.properties, children };
}

/** A link around a mention gives its address to a link without text behind it, as an outer mention does. */
function linkToHast(state: State, node: Link, { base }: SpeechHtmlOptions): Element {
  const children: ElementContent[] = state.all(node);
  const href = node.url.replace(/^\/(?!\/)/, () => base);
  if (!holdsLink(node)) return { type: 'element', tagName: 'a', properties: { href }, children };
  children.push(emptyLink('mention-link', href, plainText(node)));
  return { type: 'element', tagName: 'span', properties: {}, children };
}

/** Whether a mention, a link or a note's number, each of which is an `<a>` on the page, lies inside. */
function holdsLink(node: Annotation | Link): boolean {
  const search = (children: Annotation['children']): boolean =>
    children.some(
      (child) =>
        (child.type === 'annotation' && (directiveNamed(child.name)?.entity !== undefined || child.name === 'note')) ||
        child.type === 'link' ||
        ('children' in child && search(child.children)),
    );
  return search(node.children);
}

function emptyLink(className: string, href: string, label: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: [className], href, ariaLabel: label },
    children: [],
  };
}

/** Puts before the text of each paragraph a link to itself, without text: the number is drawn by the style sheet. */
function numberParagraphs(tree: HtmlRoot): HtmlRoot {
  const visit = (nodes: HtmlRoot['children'] | ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const anchor = node.properties.id;
      if (node.tagName === 'p' && typeof anchor === 'string') node.children.unshift(paragraphLink(anchor));
      else visit(node.children);
    }
  };
  visit(tree.children);
  return tree;
}

function paragraphLink(anchor: string): Element {
  const number = anchor.slice(1);
  const properties = {
    className: ['paragraph-link'],
    href: `#${anchor}`,
    dataNumber: number,
    ariaLabel: `¶ ${number}`,
  };
  return { type: 'element', tagName: 'a', properties, children: [] };
}
