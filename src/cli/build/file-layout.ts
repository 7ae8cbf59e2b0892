/** Whether each speech and entity has a file of its own in every format, or most formats come in archives. */
export const FILE_LAYOUTS = ['all', 'bundled'] as const;
export type FileLayout = (typeof FILE_LAYOUTS)[number];

/** By which the pages know it (src/site/export-files.ts), also in processes that render a part. */
const VARIABLE = 'ROSTRUM_FILES';

export function chooseLayout(layout: FileLayout): void {
  process.env[VARIABLE] = layout;
}

/** The layout that was chosen, here or by the process that started this one. */
export function chosenLayout(): FileLayout {
  return FILE_LAYOUTS.find((layout) => layout === process.env[VARIABLE]) ?? 'all';
}

/** Throws for a word that names none. */
export function parseLayout(text: string): FileLayout {
  const layout = FILE_LAYOUTS.find((layout) => layout === text);
  if (layout === undefined) throw new Error(`Unexpected \`--files ${text}\`, expected ${FILE_LAYOUTS.join(' or ')}`);
  return layout;
}
