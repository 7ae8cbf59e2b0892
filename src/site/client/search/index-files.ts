import { ENTRY_FILE, type ReadIndexFile } from '../../../core/search/open-index.ts';

/** Reads the files of the index under an address that ends with `/`. Rejects for whatever is not there as it should. */
export function fetchIndexFiles(address: string): ReadIndexFile {
  return async (name) => {
    // Every other file is named by its content; only the entry may have changed under its name.
    const response = await fetch(address + name, { cache: name === ENTRY_FILE ? 'no-cache' : 'default' });
    if (!response.ok) throw new Error(`Unexpected answer ${response.status} for ${name}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return isPacked(bytes) ? unpacked(bytes) : bytes;
  };
}

/** A server may have unpacked the file already. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Written by hand: the stream of a `Blob` goes through another process, which takes five times as long. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  const [text] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return new Uint8Array(text);
}
