import type { Problem } from '../../model/problem.ts';
import { problemAt } from './parse-xml.ts';

const DECLARATION = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/** The text of an XML file: by its byte-order mark, by its declaration, else UTF-8 (XML 1.0, appendix F). */
export function decodeXml(bytes: Uint8Array, file: string): { readonly xml: string } | { readonly problem: Problem } {
  const [first = 0, second = 0] = bytes;
  const marked =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = marked ?? DECLARATION.exec(start.replace(/^ï»¿/, ''))?.[1] ?? 'utf-8';
  try {
    return { xml: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const message = `Unexpected bytes, expected text in ${encoding}`;
    return { problem: problemAt(file, message, { line: 1, column: 1 }) };
  }
}
