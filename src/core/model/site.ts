import { z } from 'zod';
import { languageTag } from './language-tag.ts';
import { line } from './line.ts';
import { PAGE_LANGUAGES } from './page-language.ts';

/** `content/site.yaml`: what the archive says of itself. */
export const siteSettings = z.strictObject({
  title: line.default('讲话档案'),
  description: line.default('可检索、可引用的讲话文本档案。'),
  language: languageTag.default('zh-Hans'),
  /** Languages that its pages are in, each page in all of them. Texts are those of `language`, whatever these are. */
  languages: z
    .array(z.enum(PAGE_LANGUAGES))
    .refine((languages) => languages.includes(PAGE_LANGUAGES[0]), {
      message: `languages with ${PAGE_LANGUAGES[0]} among them, as its pages have the addresses that others lead to`,
    })
    .default([...PAGE_LANGUAGES]),
  /** Paragraphs of the page /about/. */
  about: z.array(z.string().min(1)).default([]),
  /**
   * Words that the automatic change into traditional characters would get wrong, each with its right form of the same
   * length: `于洪: 于洪`.
   */
  traditional: z
    .record(z.string().min(1), z.string().min(1))
    .refine((words) => Object.entries(words).every(([word, form]) => word.length === form.length), {
      message: 'traditional forms of the same length as the words',
    })
    .default({}),
  /** Who answers for the archive: a name, an address. */
  editor: line.optional(),
  /** Under what licence the archive may be used: its address, or words. */
  license: line.optional(),
});

export type SiteSettings = z.output<typeof siteSettings>;
