/** Attributes of a directive and where they end in the source. */
export interface ParsedAttributes {
  readonly attributes: Record<string, string>;
  /** Offset after the closing brace. */
  readonly end: number;
}

const OPEN = /\{[ \t]*/y;
const ATTRIBUTE = /([A-Za-z][\w-]*)(?:=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}=<>`]+)))?[ \t]*/y;

/**
 * Reads `{ref=qi-fulian due="2011-12"}` at an offset; `undefined` where no well-formed attributes stand, so that the
 * brace stays text. A key without a value has the value `''`; of a key given twice the last one counts.
 */
export function parseAttributes(source: string, offset: number): ParsedAttributes | undefined {
  OPEN.lastIndex = offset;
  if (!OPEN.test(source)) return undefined;
  const attributes: Record<string, string> = {};
  let at = OPEN.lastIndex;
  while (source[at] !== '}') {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (match === null) return undefined;
    const [, key, double, single, bare] = match;
    if (key !== undefined) attributes[key] = double ?? single ?? bare ?? '';
    at = ATTRIBUTE.lastIndex;
  }
  return { attributes, end: at + 1 };
}

/** `{ref=qi-fulian due="2011 年"}`: quotes only where they are needed; `''` for no attributes. */
export function serializeAttributes(attributes: Readonly<Record<string, string>>): string {
  const parts = Object.entries(attributes).map(([key, value]) => (value === '' ? key : `${key}=${quoted(value)}`));
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`;
}

function quoted(value: string): string {
  if (/^[^\s"'{}=<>`]+$/.test(value)) return value;
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}
