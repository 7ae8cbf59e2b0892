/** A line of a manifest: the hash of a file and its path from the folder of the bag. */
export interface ManifestLine {
  readonly hash: string;
  readonly path: string;
}

/** A manifest as RFC 8493 has it. In paths only what would end a line, and the sign of that, are written otherwise. */
export function serializeManifest(lines: readonly ManifestLine[]): string {
  return lines.map(({ hash, path }) => `${hash}  ${encodePath(path)}\n`).join('');
}

/** The lines of a manifest, and what in it is none. */
export function parseManifest(text: string): { lines: ManifestLine[]; problems: string[] } {
  const lines: ManifestLine[] = [];
  const problems: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue;
    const [, hash, written] = /^([0-9a-fA-F]+)[ \t]+(?:\*|\.\/)?(.+)$/.exec(line) ?? [];
    if (hash === undefined || written === undefined)
      problems.push(`Unexpected line \`${line}\`, expected a hash, blanks and a path`);
    else lines.push({ hash: hash.toLowerCase(), path: decodePath(written) });
  }
  return { lines, problems };
}

/** Tags of `bag-info.txt` and `bagit.txt`, a line each. */
export function serializeTags(tags: readonly (readonly [label: string, value: string])[]): string {
  return tags.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** Values by label; a line that starts with a blank goes on with the one before. */
export function parseTags(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const line of text.replace(/(?:\r\n|\n|\r)[ \t]+/g, ' ').split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    if (colon > 0) tags.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return tags;
}

function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function decodePath(written: string): string {
  const signs: Readonly<Record<string, string>> = { '%25': '%', '%0d': '\r', '%0a': '\n' };
  return written.replace(/%(?:25|0[DdAa])/g, (sign) => signs[sign.toLowerCase()] ?? sign);
}
