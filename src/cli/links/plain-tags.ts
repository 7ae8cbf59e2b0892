/** A start tag with those of its attributes that were asked for, as first written where one is repeated. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** Where its `<` stands, in UTF-16 code units. */
  readonly offset: number;
  /** By name in lower case; an attribute without a value has an empty one. */
  readonly attributes: ReadonlyMap<string, string>;
}

const [SLASH, LESS, EQUALS, GREATER, QUOTE, APOSTROPHE, BACKTICK] = [0x2f, 0x3c, 0x3d, 0x3e, 0x22, 0x27, 0x60];
/** Elements whose content is text, whatever it looks like, with what ends them. */
const RAW: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'textarea', 'title'].map((name) => [name, new RegExp(`</${name}(?=(.?))`, 'gis')]),
);
/** Elements that a parser of HTML treats in ways of their own, and that our pages do not have. */
const ODD: ReadonlySet<string> = new Set(['iframe', 'math', 'noembed', 'noframes', 'plaintext', 'xmp']);

/**
 * Tags of an HTML page that have one of the `wanted` attributes, in the order of the text; nothing for a page that has
 * anything out of the ordinary, which only a parser reads right. It takes a quarter of a parser's time, and pages are
 * nearly all of a site.
 */
export function plainTags(html: string, wanted: ReadonlySet<string>): Tag[] | undefined {
  const tags: Tag[] = [];
  let drawings = 0;
  let form = false;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const code = html.charCodeAt(at + 1);
    if (isLetter(code)) {
      const read = readTag(html, at, wanted);
      if (read === undefined) return undefined;
      const { tag, end, closesItself } = read;
      const { name, attributes } = tag;
      if (ODD.has(name) || (name === 'form' && form)) return undefined;
      if (attributes.size > 0) tags.push(tag);
      if (name === 'svg') drawings++;
      if (name === 'form') form = true;
      const raw = RAW.get(name);
      if (raw !== undefined && (drawings > 0 || closesItself)) return undefined;
      const next = raw === undefined ? end : endOfText(html, end, raw);
      if (next === undefined) return undefined;
      at = next;
    } else if (code === SLASH) {
      const end = html.indexOf('>', at);
      if (end === -1) return undefined;
      if (end === at + 5 && html.startsWith('svg', at + 2)) drawings = Math.max(0, drawings - 1);
      if (end === at + 6 && html.startsWith('form', at + 2)) form = false;
      at = end + 1;
    } else if (html.startsWith('!--', at + 1)) {
      const end = html.indexOf('-->', at + 4);
      if (end === -1 || html.startsWith('>', at + 4) || html.startsWith('->', at + 4)) return undefined;
      if (html.slice(at, end).includes('--!>')) return undefined;
      at = end + 3;
    } else if (/^!doctype[ >]/i.test(html.slice(at + 1, at + 10))) {
      const end = html.indexOf('>', at);
      if (end === -1) return undefined;
      at = end + 1;
    } else if (code === 0x21 || code === 0x3f) return undefined;
    else at++;
  }
  return tags;
}

/** A tag that begins at `<`, and the offset behind its `>`. */
function readTag(
  html: string,
  offset: number,
  wanted: ReadonlySet<string>,
): { readonly tag: Tag; readonly end: number; readonly closesItself: boolean } | undefined {
  let at = offset + 1;
  while (!endsName(html.charCodeAt(at))) at++;
  const name = html.slice(offset + 1, at).toLowerCase();
  let attributes = NONE;
  for (;;) {
    let code = html.charCodeAt(at);
    while (isBlank(code) || code === SLASH) code = html.charCodeAt(++at);
    if (code === GREATER) {
      const closesItself = html.charCodeAt(at - 1) === SLASH;
      return { tag: { name, offset, attributes }, end: at + 1, closesItself };
    }
    const start = at;
    while (!endsName(code) && code !== EQUALS) {
      if (code === QUOTE || code === APOSTROPHE || code === LESS) return undefined;
      code = html.charCodeAt(++at);
    }
    if (at === start) return undefined; // The end of the page, or `=` where a name belongs.
    const attribute = html.slice(start, at).toLowerCase();
    while (isBlank(code)) code = html.charCodeAt(++at);
    let value = '';
    if (code === EQUALS) {
      code = html.charCodeAt(++at);
      while (isBlank(code)) code = html.charCodeAt(++at);
      const quoted = code === QUOTE || code === APOSTROPHE;
      const end = quoted ? html.indexOf(code === QUOTE ? '"' : "'", at + 1) : endOfBare(html, at);
      if (end === -1) return undefined;
      if (wanted.has(attribute)) value = html.slice(quoted ? at + 1 : at, end);
      at = quoted ? end + 1 : end;
    }
    if (!wanted.has(attribute)) continue;
    if (value.includes('&')) {
      if (/&(?!amp;)/.test(value)) return undefined;
      value = value.replaceAll('&amp;', '&');
    }
    if (attributes === NONE) attributes = new Map();
    if (!attributes.has(attribute)) attributes.set(attribute, value);
  }
}

const NONE = new Map<string, string>();

/** Where a value without quotation marks ends; -1 where it is none that is surely read alike everywhere. */
function endOfBare(html: string, start: number): number {
  for (let at = start; ; at++) {
    const code = html.charCodeAt(at);
    if (isBlank(code) || code === GREATER) return at === start ? -1 : at;
    if (Number.isNaN(code) || [QUOTE, APOSTROPHE, LESS, EQUALS, BACKTICK].includes(code)) return -1;
  }
}

/** Where the end tag of an element of text begins; nothing where it has none, or one that is not closed at once. */
function endOfText(html: string, from: number, endTag: RegExp): number | undefined {
  endTag.lastIndex = from;
  const match = endTag.exec(html);
  return match?.[1] === '>' ? match.index : undefined;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

/** Also at the end of the page, where there is no code. */
function endsName(code: number): boolean {
  return isBlank(code) || code === SLASH || code === GREATER || Number.isNaN(code);
}
