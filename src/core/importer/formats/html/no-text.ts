import type { PageElement } from './page.ts';

export interface Dropped {
  readonly kind: string;
  readonly reason: string;
}

const named = (names: string, dropped: Dropped): [string, Dropped][] => names.split(' ').map((name) => [name, dropped]);

/** Elements whose content is never running text. */
const BY_NAME: ReadonlyMap<string, Dropped> = new Map([
  ...named('script noscript template', { kind: 'script', reason: 'it is code' }),
  ...named('style', { kind: 'style', reason: 'it says how the page looks' }),
  ...named('head', { kind: 'head', reason: 'it is about the page' }),
  ...named('nav', { kind: 'navigation', reason: 'it leads to other pages' }),
  ...named('footer', { kind: 'footer', reason: 'it is the foot of the page' }),
  ...named('aside', { kind: 'aside', reason: 'it stands beside the text' }),
  ...named('select option textarea button datalist dialog menu', {
    kind: 'control',
    reason: 'it is operated, not read',
  }),
  ...named('iframe object embed svg canvas audio video map applet noframes math', {
    kind: 'embedded',
    reason: 'it is no text',
  }),
  ...named('rt rp', { kind: 'ruby', reason: 'it says how characters are read' }),
]);
const BY_ROLE: ReadonlyMap<string, string> = new Map([
  ...['navigation', 'menu', 'menubar', 'tablist', 'toolbar', 'search'].map((role) => [role, 'navigation'] as const),
  ...['banner', 'contentinfo', 'complementary', 'dialog', 'alert'].map((role) => [role, 'aside'] as const),
]);
/** Names that authors of pages give to what is no text; the whole name, for `has-sidebar` is no sidebar. */
const NAMED =
  /^(?:(?:page|site|main|article|post|content|top|left|right|bottom)[-_]?)?(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|sidebar|aside|footer|foot|copyright|share|sharing|bdsharebuttonbox|related|recommend(?:ed|s|ation)?|comments?|pager|pages?|pagination|toolbar|tools|advert(?:isement)?s?|ads?|banner|friendlinks?|prevnext|prev[-_]?next|editor|print)(?:[-_]?(?:list|box|bar|wrap|wrapper|area|section|container|links?|nav))?$/i;

/** Why an element's content is no text of the page, told from its name, its role, or that it is not shown. */
export function neverText({ name, attributes }: PageElement): Dropped | undefined {
  const known = BY_NAME.get(name);
  if (known !== undefined) return known;
  const byRole = BY_ROLE.get(attributes.role?.toLowerCase() ?? '');
  if (byRole !== undefined) return { kind: byRole, reason: `its role is \`${attributes.role}\`` };
  const hidden =
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '');
  return hidden ? { kind: 'hidden', reason: 'the page does not show it' } : undefined;
}

/** The class or id by which an author named an element as no text: `breadcrumb`, `related-list`. */
export function namedAsNoText({ attributes }: PageElement): string | undefined {
  return [...(attributes.class ?? '').split(/\s+/), attributes.id ?? ''].find((name) => NAMED.test(name));
}
