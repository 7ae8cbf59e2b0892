import { hexadecimal } from '../sha256.ts';

/**
 * An id that a page keeps for ever: its address where that is known, which is permanent; else a UUID of its path
 * (RFC 9562, version 5, namespace URL), since feeds take no relative id.
 */
export async function permanentId(path: string, root: string): Promise<string> {
  if (URL.canParse(root)) return root + path;
  const name = new Uint8Array([...URL_NAMESPACE, ...new TextEncoder().encode(root + path)]);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', name)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hexadecimal(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** `6ba7b811-9dad-11d1-80b4-00c04fd430c8` */
const URL_NAMESPACE = [107, 167, 184, 17, 157, 173, 17, 209, 128, 180, 0, 192, 79, 212, 48, 200];
