import { z } from 'zod';

/** An id is its file's name and its address: ASCII kebab-case, permanent. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z.string().regex(ID_PATTERN, 'an id in ASCII kebab-case such as qi-fulian');

/** The field `id` of front matter, which may be left out: an id is the file's name, and can only repeat it. */
export const idOf = (fileName: string) => z.literal(fileName).optional();
