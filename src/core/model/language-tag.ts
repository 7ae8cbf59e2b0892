import { z } from 'zod';

/** A BCP 47 tag, by its shape: `zh-Hans`. */
export const languageTag = z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/, 'a language tag such as zh-Hans');
