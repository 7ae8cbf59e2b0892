import { TITLE_BLOCK } from '../core/model/block.ts';
import type { Messages } from './i18n/messages-type.ts';

/** What the kinds of blocks are called. */
export interface PlaceNames {
  readonly title: string;
  readonly heading: string;
  readonly paragraph: (number: string) => string;
}

/** What a block of a speech is called beside its words: `第 7 段`, or that it is a heading or the title. */
export function placeName(block: string, { entity, searchPage }: Messages): string {
  return namedPlace(block, { ...entity, title: searchPage.title });
}

/** The same in other words for headings and titles. */
export function namedPlace(block: string, { title, heading, paragraph }: PlaceNames): string {
  if (block === TITLE_BLOCK) return title;
  return block.startsWith('p') ? paragraph(block.slice(1)) : heading;
}
