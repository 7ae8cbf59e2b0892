/**
 * Files of all formats in the order in which they are written: all that there are of one speech or entity in a row, since
 * what is reckoned for one of them serves the others. Files of the whole archive stay in the order of their formats.
 */
export function inGroups<F extends { readonly path: string }>(files: readonly F[]): F[] {
  return [...Map.groupBy(files, ({ path }) => entryOf(path)).values()].flat();
}

/** What a file is of: `speeches/a.clean.md`, `speeches/a/index.md` → `speeches/a`. */
export function entryOf(path: string): string {
  const [folder = '', file = ''] = path.split('/');
  const [name = ''] = file.split('.');
  return `${folder}/${name}`;
}
