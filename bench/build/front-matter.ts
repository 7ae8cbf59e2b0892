import { stringify } from 'yaml';
import type { PlainPage } from '../corpus/plain-pages.ts';

/** A page as Markdown: its title and date, and what a program wants to know besides, above its text. */
export function frontMatter({ title, date, body }: PlainPage, more: Readonly<Record<string, string>> = {}): string {
  // Under another name than `date`, which each program reads in its own way.
  return `---\n${stringify({ title, day: date, ...more })}---\n\n${body}`;
}
