const HEAD = 4096;

/** The encoding that a page says it is in, in the first bytes, as browsers look for it; and where it says so. */
export function declaredCharset(bytes: Uint8Array): { label: string; evidence: string } | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const xml = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  if (xml !== undefined) return { label: xml, evidence: 'XML declaration' };
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  return meta === undefined ? undefined : { label: meta, evidence: 'meta charset' };
}
