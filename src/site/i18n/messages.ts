import type { Entity } from '../../core/model/entity.ts';
import { type Messages, zhHans } from './zh-hans.ts';

export type { Messages };

const dictionaries: Readonly<Record<string, Messages>> = { 'zh-hans': zhHans };

/** The texts of a page's language, by `Astro.currentLocale`; simplified Chinese where there is no other. */
export function messagesFor(locale: string | undefined): Messages {
  return dictionaries[(locale ?? '').toLowerCase()] ?? zhHans;
}

/** What kind of thing an entity is, in words: `群众团体`. */
export function kindLabel(t: Messages, entity: Pick<Entity, 'type' | 'kind'>): string {
  const labels: Readonly<Record<string, string>> = t.kinds[entity.type];
  const label = labels[entity.kind];
  if (label === undefined) throw new Error(`Unexpected kind \`${entity.kind}\` of a ${entity.type}, expected a label`);
  return label;
}
