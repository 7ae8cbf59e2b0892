/** No blanks, controls, unseen characters, quotes or brackets, and no backslash, which browsers read as a slash. */
const WEB = /^https?:\/\/[^\s\p{C}<>"\\`{}|^]+$/iu;

/**
 * Whether a text is a whole address on the web that a page may link to. An address with a name before its host
 * (`https://www.example.cn@example.org/`) looks like another and is none.
 */
export function isWebAddress(text: string): boolean {
  if (!WEB.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

const NAMED_REFERENCES: ReadonlyMap<string, string> = new Map([
  ['colon', ':'],
  ['tab', '\t'],
  ['newline', '\n'],
  ['sol', '/'],
  ['bsol', '\\'],
  ['amp', '&'],
]);

/**
 * The scheme that some program may see in an address, in lower case: through percent-encoding, references of HTML,
 * blanks, controls and backslashes between its letters. `//` for one that takes the scheme of the page.
 */
export function schemeSeen(address: string): string | undefined {
  const seen = address
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&([a-z]+);?/gi, (whole, name: string) => NAMED_REFERENCES.get(name.toLowerCase()) ?? whole)
    .replace(/[\s\p{C}]/gu, '')
    .normalize('NFKC');
  if (/^[/\\]{2}/.test(seen)) return '//';
  return /^([a-z][a-z\d+.-]*):/i.exec(seen.replaceAll('\\', ''))?.[1]?.toLowerCase();
}
