import { speechIdOf } from './identify.ts';

/**
 * An id that is not taken, for a source whose own id is: with the folders it lies in, the nearest first (`2011-x`,
 * `2011-b-x`, `2011-a-b-x`), then with a number. The same for the same source and the same ids taken.
 */
export function uniqueSpeechId(id: string, fileName: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  const parts = fileName.split('/');
  for (let from = parts.length - 2; from >= 0; from--) {
    const withFolders = speechIdOf(parts.slice(from).join(' '), id);
    if (!isTaken(withFolders)) return withFolders;
  }
  for (let number = 2; ; number++) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`;
}
