/** What may stand in an `anyURI`: the characters of RFC 3987, with a percent sign before two digits only. */
const NO_URI =
  /%(?![\dA-Fa-f]{2})|[^\w\-.~:/?#[\]@!$&'()*+,;=%\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{dfffd}]/gu;

/**
 * Where a link leads, seen from the file of a speech; what begins at `/` begins at the archive's root. `written` is how
 * it stands in the Markdown, where the target does not tell.
 */
export function linkTarget(href: string): { readonly target: string; readonly written?: string } {
  const target = href.replace(/^\//, '../').replace(NO_URI, encodeURIComponent);
  const [, ...fragments] = target.split('#');
  const whole = fragments.length > 1 ? `${target.split('#')[0]}#${fragments.join('%23')}` : target;
  return linkOf(whole) === href ? { target: whole } : { target: whole, written: href };
}

/** The link that a target stands for. */
export function linkOf(target: string): string {
  return target.replace(/^\.\.\//, '/');
}
