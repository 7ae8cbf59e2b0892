import { parse } from '@citation-js/name';
import type { Corpus } from '../../corpus/corpus.ts';
import type { SiteSettings } from '../../model/site.ts';
import type { Speech } from '../../model/speech.ts';

/** A person's name in its parts, or a name that is none and stays whole: a body, an office, words. */
export type CslName = { readonly literal: string } | { readonly family?: string; readonly given?: string };

/** A speech on the web as the Citation Style Language describes things (CSL-JSON). */
export interface CitedWork {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'webpage';
  readonly genre: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  /** As exact as is known; `circa` where it was inferred. None where no date is known. */
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true };
  readonly 'container-title': string;
  readonly language: string;
}

/**
 * What a citation of a speech says, without address and date of access. The thing cited is the text on the web, hence a
 * web page, of the genre of a speech: a record of type `speech` is taken for a sound recording by BibTeX and RIS.
 */
export function citedWorkOf(
  { id, meta }: Speech,
  corpus: Pick<Corpus, 'entityById'>,
  site: Pick<SiteSettings, 'title'>,
): CitedWork {
  const author = meta.speaker === undefined ? undefined : nameOf(meta.speaker, corpus);
  const circa = meta.dateNote === undefined ? {} : { circa: true as const };
  return {
    id,
    'citation-key': id,
    type: 'webpage',
    genre: isChinese(meta.language) ? '讲话' : 'speech',
    title: meta.title,
    ...(author && { author: [author] }),
    issued: { 'date-parts': [meta.date.split('-').map(Number)], ...circa },
    'container-title': site.title,
    language: meta.language,
  };
}

export function isChinese(language: string): boolean {
  return /^zh\b/i.test(language);
}

/**
 * Where a Chinese name parts into surname and given name no text says (欧阳, 巴特尔), and every style writes it whole; so
 * it stays whole. Only the name of a single person in Latin letters is parted.
 */
function nameOf(speaker: string, { entityById }: Pick<Corpus, 'entityById'>): CslName {
  const entity = entityById.get(speaker);
  const name = entity?.name ?? speaker;
  return entity?.kind === 'person' && /^\p{Script=Latin}[\p{Script=Latin}\p{M}\s.,'’-]*$/u.test(name)
    ? parse(name)
    : { literal: name };
}
