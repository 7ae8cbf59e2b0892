import { type Corpus, mentionsOf } from '../../corpus/corpus.ts';
import { once } from '../../corpus/once.ts';
import { beginningOf } from '../../corpus/summary.ts';
import { entityAddress, speechAddress } from '../../model/address.ts';
import type { Entity } from '../../model/entity.ts';
import type { Speech } from '../../model/speech.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { ExportSource } from '../format.ts';
import { permanentId } from './permanent-id.ts';

/** What every form of a feed says. Addresses are whole where the archive's own is known, else they start at its host. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  /** Of the page that it follows. */
  readonly page: string;
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** RFC 3339. */
  readonly date: string;
  readonly language: string;
  readonly author?: string;
  /** What a reader sees before opening the speech: its beginning, or the sentences that a body stands in. */
  readonly excerpts: readonly Excerpt[];
}

export interface Excerpt {
  readonly text: string;
  /** Where it stands. */
  readonly address?: string;
}

/** Long enough for an old speech that is added late to be seen, short enough to be fetched again and again. */
const MOST_ENTRIES = 500;
/** Of one speech, in the feed of a body. */
const MOST_SENTENCES = 5;
/** When a feed without entries was last changed, which has to be some time and may not be now. */
const NEVER = '1970-01-01T00:00:00Z';

/** Every speech of an archive. */
export function feedOfArchive(source: ExportSource): Promise<Feed> {
  const { site, corpus } = source;
  const entries = corpus.speeches.map((speech) => ({ speech, excerpts: [{ text: beginningOf(speech) }] }));
  return feedOf('', site.title, entries, source);
}

/** The speeches that name a body or are about it, each with the sentences it stands in. */
export function feedOfEntity(entity: Entity, source: ExportSource): Promise<Feed> {
  const { site, corpus, root } = source;
  const sentences = sentencesOf(corpus, entity, root);
  const entries = corpus.speeches.flatMap((speech) => {
    const named = sentences.get(speech.id);
    if (named === undefined && !speech.meta.organizations.includes(entity.id)) return [];
    return [{ speech, excerpts: named ?? [{ text: beginningOf(speech) }] }];
  });
  return feedOf(entityAddress(entity.type, entity.id), `${entity.name} · ${site.title}`, entries, source);
}

async function feedOf(
  path: string,
  title: string,
  entries: readonly { readonly speech: Speech; readonly excerpts: readonly Excerpt[] }[],
  source: ExportSource,
): Promise<Feed> {
  const { site, root } = source;
  const shown = entries.slice(0, MOST_ENTRIES);
  const heads = await Promise.all(shown.map(({ speech }) => headsOf(source)(speech)));
  return {
    id: await permanentId(path, root),
    title,
    description: site.description,
    language: site.language,
    author: site.editor ?? site.title,
    page: root + path,
    updated: momentOf(entries[0]?.speech.meta.date) ?? NEVER,
    entries: heads.map((head, i) => ({ ...head, excerpts: shown[i]?.excerpts ?? [] })),
  };
}

/** What entries of a speech say in every feed. */
const headsOf = once(({ root, corpus }: ExportSource) =>
  once(async ({ id, meta }: Speech): Promise<Omit<FeedEntry, 'excerpts'>> => {
    const { title, date, language, speaker } = meta;
    const author = speaker === undefined ? undefined : (corpus.entityById.get(speaker)?.name ?? speaker);
    return {
      id: await permanentId(speechAddress(id), root),
      title,
      address: root + speechAddress(id),
      date: momentOf(date),
      language,
      ...(author === undefined ? {} : { author }),
    };
  }),
);

/** Sentences that name an entity, by the id of their speech; each once, and at most so many of one speech. */
function sentencesOf(corpus: Corpus, { id }: Entity, root: string): ReadonlyMap<string, Excerpt[]> {
  const bySpeech = new Map<string, Map<string, Excerpt>>();
  for (const { speech, mention, block } of mentionsOf(corpus, id)) {
    const sentences = bySpeech.get(speech.id) ?? new Map<string, Excerpt>();
    bySpeech.set(speech.id, sentences);
    if (sentences.size === MOST_SENTENCES) continue;
    const { start, end } = sentenceAround(block.text, mention.start, mention.end);
    const text = block.text.slice(start, end).trim();
    if (sentences.has(text)) continue;
    sentences.set(text, { text, address: `${root}${speechAddress(speech.id)}#${mention.anchor}` });
  }
  return new Map([...bySpeech].map(([id, sentences]) => [id, [...sentences.values()]]));
}

/**
 * A date as the moment that feeds ask for: the first day of what is known, at noon in Greenwich, which is that same day
 * from Hawaii to Sydney.
 */
function momentOf(date: string): string;
function momentOf(date: string | undefined): string | undefined;
function momentOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T12:00:00Z`;
}
