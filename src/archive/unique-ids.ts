import { ID_PATTERN } from '../core/model/id.ts';
import type { Problem } from '../core/model/problem.ts';
import type { FolderFile } from './read-folder.ts';

/** A file whose name is no id. */
export function idProblem({ file, name }: Pick<FolderFile, 'file' | 'name'>): Problem[] {
  if (ID_PATTERN.test(name)) return [];
  const message = `Unexpected file name \`${name}\`, expected an id in ASCII kebab-case such as qi-fulian`;
  return [{ file, line: 1, column: 1, rule: 'id', severity: 'error', message }];
}

/**
 * Ids name addresses, cards and filters across the whole archive, so no two files may have the same, be it in another
 * subfolder or of another type.
 */
export function uniqueIds(items: readonly { readonly id: string; readonly file: string }[]): Problem[] {
  const firstFile = new Map<string, string>();
  return items.flatMap(({ id, file }) => {
    const first = firstFile.get(id);
    if (first === undefined) {
      firstFile.set(id, file);
      return [];
    }
    const message = `Unexpected id \`${id}\`, expected one that no other file has: ${first} has it`;
    return [{ file, line: 1, column: 1, rule: 'unique-id', severity: 'error' as const, message }];
  });
}
