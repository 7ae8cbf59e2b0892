import { z } from 'zod';

/**
 * An id is its file's name and its address: ASCII kebab-case, permanent. Files are named after it on every system, so it
 * is short enough for endings behind it (255 bytes), no name that Windows keeps for devices
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), and not that of a folder's page.
 */
export const ID_PATTERN =
  /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$)(?=[a-z0-9-]{1,200}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z.string().regex(ID_PATTERN, 'an id in ASCII kebab-case such as qi-fulian');

/** The field `id` of front matter, which may be left out: an id is the file's name, and can only repeat it. */
export const idOf = (fileName: string) => z.literal(fileName).optional();
