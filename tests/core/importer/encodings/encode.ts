import { TextDecoder } from '@exodus/bytes/encoding.js';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';

/** The bytes of a text in an encoding; `utf-16le-bom` and the like begin with a mark. Throws what the encoding lacks. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding.endsWith('-bom')) return encode(`\uFEFF${text}`, encoding.slice(0, -4));
  if (encoding === 'utf-8') return new Uint8Array(Buffer.from(text));
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  if (encoding === 'big5-hkscs') return hongKong(text);
  return createMultibyteEncoder(encoding)(text);
}

/** Big5 with the characters of Hong Kong, which the Encoding Standard reads but does not write. */
function hongKong(text: string): Uint8Array {
  const big5 = createMultibyteEncoder('big5');
  const decoder = new TextDecoder('big5');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x87; lead < 0xa1; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++)
      bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => [...(bytesOf.get(character) ?? big5(character))]));
}
