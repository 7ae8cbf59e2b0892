import { SOURCE_ENDINGS } from '../../core/importer/formats/index.ts';
import { type WholeFormat, wholeFormats } from './import-whole.ts';

const WHOLE_ENDINGS = wholeFormats.map(({ ending }) => ending);

/** What the names of files end with that are imported; a folder's other files are skipped. */
export const READABLE: readonly string[] = [...SOURCE_ENDINGS, ...WHOLE_ENDINGS];

/** Whether a file of this name is imported, whatever the case of its ending. */
export function isReadable(file: string): boolean {
  return endingOf(file, READABLE) !== undefined;
}

/** Files without those that hold the same speech as one in a format of our own, as an export has them side by side. */
export function withoutTwins<T extends { readonly file: string }>(
  files: readonly T[],
): { readonly sources: readonly T[]; readonly twins: readonly { readonly file: string; readonly reason: string }[] } {
  const whole = new Map(
    files.flatMap(({ file }) => {
      const ending = endingOf(file, WHOLE_ENDINGS);
      return ending === undefined ? [] : [[file.slice(0, -ending.length), file] as const];
    }),
  );
  const twinOf = (file: string): string | undefined =>
    endingOf(file, WHOLE_ENDINGS) === undefined ? whole.get(file.replace(/\.[^.]*$/, '')) : undefined;
  return {
    sources: files.filter(({ file }) => twinOf(file) === undefined),
    twins: files.flatMap(({ file }) => {
      const twin = twinOf(file);
      return twin === undefined ? [] : [{ file, reason: `the same speech as ${twin}, which has its annotations` }];
    }),
  };
}

/** The format of our own that a file is in, by its name. */
export function wholeFormatOf(file: string): WholeFormat | undefined {
  return wholeFormats.find(({ ending }) => endingOf(file, [ending]) !== undefined);
}

function endingOf(file: string, endings: readonly string[]): string | undefined {
  const name = file.toLowerCase();
  return endings.find((ending) => name.endsWith(ending));
}
