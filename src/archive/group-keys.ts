import { coMentionGraph } from '../core/corpus/co-mention-graph.ts';
import { coMentionsOf } from '../core/corpus/co-mentions.ts';
import { blocksOf, type Corpus } from '../core/corpus/corpus.ts';
import { buildDossierIndex } from '../core/corpus/dossier.ts';
import { glossaryEntryOf } from '../core/corpus/glossary.ts';
import { sentenceOfFigure } from '../core/corpus/ledger.ts';
import { figureParts, targetParts, taskParts } from '../core/corpus/ledger-parts.ts';
import type { ListPart } from '../core/corpus/list-parts.ts';
import { speechParts } from '../core/corpus/speech-parts.ts';
import type { StatedFigure } from '../core/corpus/stated-figures.ts';
import { beginningOf } from '../core/corpus/summary.ts';
import type { IndicatorSeries } from '../core/corpus/targets.ts';
import { tasksOf } from '../core/corpus/tasks.ts';
import { yearPath } from '../core/exports/epub/book.ts';
import type { Keep } from '../core/exports/keep.ts';
import { entityAddress, speechAddress } from '../core/model/address.ts';
import { yearOf } from '../core/model/date.ts';
import { ENTITY_TYPES } from '../core/model/entity-types.ts';
import type { Speech } from '../core/model/speech.ts';
import { byCodePoint } from '../core/text/order.ts';
import { sentenceAround } from '../core/text/sentences.ts';
import type { Archive } from './load-archive.ts';
import { sha256 } from './speech-cache.ts';

/**
 * What the files of each group (`render-plan.ts`) are made of, besides the code: while a group's key is the same, so is
 * every byte of its files. A speech's are made of its own file and source, of what is said of its neighbors and of how
 * many speeches name what it names; an entity's of its dossier; those of a part of a list of its rows; those of tables
 * and lists of the annotations; a book's of the speeches of its year; all others of the whole content. The registry, the
 * indicators and the settings of the site are part of every key: names of entities stand everywhere.
 */
export async function groupKeys(archive: Archive, keep: Keep): Promise<(group: string) => string> {
  const { corpus, indicators, site, digests } = archive;
  const digestOf = (id: string): string => digests.get(id) ?? '';
  const everywhere = sha256(JSON.stringify([site, indicators]), ...corpus.entities.map(({ id }) => digestOf(id)));
  const sources = [...archive.sources].map(([name, source]) => `${name} ${source.sha256}`).sort(byCodePoint);
  const all = sha256(everywhere, ...corpus.speeches.map(({ id }) => digestOf(id)), ...sources);
  const write = replacer(corpus);
  const ofSpeeches: OfSpeeches = (name, reckon) =>
    keep(
      name,
      corpus.speeches.map((speech) => ({
        key: `${everywhere} ${digestOf(speech.id)}`,
        reckon: () => reckon(speech),
      })),
    );
  const sayings = await ofSpeeches('sayings', (speech) => sayingsOf(speech, write));
  const annotated = await ofSpeeches('annotated', (speech) =>
    sha256(said(speech), JSON.stringify(annotatedIn(speech), write)),
  );
  const keys = new Map<string, string>();
  // Hashed one by one: together, what keys are made of is more than the archive.
  for (const keyed of [
    speechKeys(archive),
    entityKeys(corpus, sayings, write),
    listKeys(archive, write),
    tableKeys(corpus, annotated, write),
    bookKeys(archive),
  ])
    for (const [group, key] of keyed) keys.set(group, sha256(everywhere, key));
  return (group) => keys.get(group) ?? all;
}

type Key = readonly [group: string, key: string];
type Replacer = (name: string, value: unknown) => unknown;

/** Reckons something of each speech, and keeps it while its file and the registry stay as they are. */
type OfSpeeches = <T>(name: string, reckon: (speech: Speech) => T) => Promise<readonly T[]>;
/** By the id of an entity, a hash of what a speech says of it. */
type Saying = readonly [id: string, hash: string];

function* speechKeys({ corpus, digests, sources }: Archive): Generator<Key> {
  const naming = new Map(
    [...corpus.mentionsByEntity].map(([id, mentions]) => [id, new Set(mentions.map(({ speech }) => speech)).size]),
  );
  for (const [at, speech] of corpus.speeches.entries()) {
    const { id, meta, mentions, figures } = speech;
    const source = meta.source && sources.get(meta.source.file);
    const neighbors = [corpus.speeches[at - 1], corpus.speeches[at + 1]].map((other) => other && said(other));
    const named = new Set([...mentions.map(({ ref }) => ref), ...figures.map(({ org }) => org)]);
    const counts = [...named].map((ref) => naming.get(ref ?? ''));
    const key = JSON.stringify([digests.get(id), source?.sha256, neighbors, counts]);
    yield [groupName(speechAddress(id)), key];
  }
}

/**
 * What speeches say of an entity, and what ties it to others: its pages draw it amid those with the ties between them. What
 * belongs to it, and it to what, is of the registry.
 */
function* entityKeys(corpus: Corpus, ofSpeeches: readonly (readonly Saying[])[], write: Replacer): Generator<Key> {
  const { coMentions, speechesByEntity } = buildDossierIndex(corpus);
  const sayings = Map.groupBy(ofSpeeches.flat(), ([id]) => id);
  for (const entity of corpus.entities) {
    const { id } = entity;
    const together = coMentionsOf(corpus, coMentions, id);
    const bodies = together.filter((other) => other.entity.type === 'organization').slice(0, DRAWN);
    const ties = coMentionGraph(corpus, coMentions, [id, ...bodies.map((other) => other.entity.id)]);
    const speeches = speechesByEntity.get(id) ?? [];
    // A feed begins with what a speech begins with where that is about a body and does not name it.
    const about = speeches.filter(({ as }) => as === 'topic').map(({ speech }) => beginningOf(speech));
    const key = [
      // As texts: to write each number and id as a value of its own takes as long as all else.
      sayings
        .get(id)
        ?.map(([, hash]) => hash)
        .join(),
      together.map(({ entity, blocks }) => `${entity.id} ${blocks}`).join(),
      ties.nodes.map(({ entity, mentions }) => `${entity.id} ${mentions}`).join(),
      ties.edges.map(({ source, target, blocks }) => `${source} ${target} ${blocks}`).join(),
      ...[speeches, about, glossaryEntryOf(corpus, entity)],
    ];
    yield [groupName(entityAddress(entity.type, id)), JSON.stringify(key, write)];
  }
}

/** A figure with what tables show of its paragraph. */
function inSentence(stated: StatedFigure): StatedFigure & { readonly sentence: string } {
  return { ...stated, sentence: sentenceOfFigure(stated) };
}

/** Hashes of all that a speech says of each entity that it names, or states figures of. */
function sayingsOf(speech: Speech, write: Replacer): readonly Saying[] {
  const blocks = blocksOf(speech);
  const mentions = speech.mentions.map((mention) => ({ of: mention.ref, mention, block: blocks.get(mention.block) }));
  const figures = speech.figures.map((figure) => ({ of: figure.org, ...inSentence({ speech, figure }) }));
  return [...Map.groupBy([...mentions, ...figures], ({ of }) => of)].flatMap(([id, sayings]) =>
    id === undefined ? [] : [[id, sha256(said(speech), JSON.stringify(sayings, write)).slice(0, 32)] as const],
  );
}

function* listKeys({ corpus, digests }: Archive, write: Replacer): Generator<Key> {
  const seriesKeys = new Map<IndicatorSeries | undefined, string>();
  /** Which results stand beside a target follows from the targets and results of its series. */
  const keyOfSeries = (series: IndicatorSeries | undefined): string | undefined => {
    if (series === undefined) return undefined;
    const { indicator, org, unit, targets, results } = series;
    const known = seriesKeys.get(series);
    const key = known ?? sha256(JSON.stringify([indicator, org, unit, targets, results], write));
    seriesKeys.set(series, key);
    return key;
  };
  function* keysOf<T>(list: string, parts: readonly ListPart<T>[], keyOf: (row: T) => unknown): Generator<Key> {
    for (const { path, org, year, pages } of parts)
      yield [list + groupName(path), JSON.stringify([org, year, pages.map((rows) => rows.map(keyOf))], write)];
  }
  yield* keysOf('figures/', figureParts(corpus), inSentence);
  yield* keysOf('figures/targets/', targetParts(corpus), ({ speech, figure, series }) => [
    speech,
    figure,
    keyOfSeries(series),
  ]);
  yield* keysOf('tasks/', taskParts(corpus), (row) => row);
  yield* keysOf('speeches/', speechParts(corpus), ({ id }) => digests.get(id)); // They say how long each is.
}

/**
 * Tables of annotations, and lists of entities, figures and tasks, are made of all that speeches say but for the words of
 * paragraphs around the sentences of annotations.
 */
function tableKeys(corpus: Corpus, annotated: readonly string[], write: Replacer): readonly Key[] {
  const annotations = annotated.join();
  const tasks = sha256(JSON.stringify(tasksOf(corpus), write));
  const types = Object.values(ENTITY_TYPES);
  const lists = [
    ...['charts/index', 'figures/index', 'figures/targets', 'glossary/index', 'tasks/index'],
    ...types.flatMap((type) => [type, `${type}/index`, `glossary/${type}`]),
  ];
  return [
    ...['annotations', 'figures', 'mentions', 'targets'].map((name) => [`data/${name}`, annotations] as const),
    ['data/tasks', tasks],
    ...lists.map((name) => [name, annotations + tasks] as const),
  ];
}

function annotatedIn(speech: Speech): unknown {
  const { paragraphs, sections, mentions, figures, dates, tasks, notes, utterances, incidents } = speech;
  const blocks = blocksOf(speech);
  const sentences = [...mentions, ...figures].map((annotation) => {
    const { text } = blocks.get(annotation.block) ?? annotation;
    const { start, end } = sentenceAround(text, annotation.start, annotation.end);
    return text.slice(start, end);
  });
  const shapes = paragraphs.map(({ text, leads, ...shape }) => [
    shape,
    leads.map(({ start, end }) => [start, text.slice(start, end)]),
  ]);
  return [sections, shapes, mentions, figures, sentences, dates, tasks, notes, utterances, incidents];
}

/** A book of a year is made of its speeches. */
function bookKeys({ corpus, digests }: Archive): readonly Key[] {
  const byYear = Map.groupBy(corpus.speeches, ({ meta }) => yearOf(meta.date));
  return [...byYear].map(([year, speeches]) => [
    yearPath(year).replace(/\.[^.]*$/, ''),
    speeches.map(({ id }) => digests.get(id)).join(),
  ]);
}

/** At least as many bodies as a page draws around an entity. */
const DRAWN = 24;

/** What others say of a speech: who spoke, when, where, under what title. */
function said({ id, meta }: Speech): string {
  return JSON.stringify([id, meta]);
}

/**
 * Writes a value of the corpus without what it only refers to: of a speech what others say of it, of an entity its id,
 * since the registry is part of every key. Where something stands in the Markdown, no page shows.
 */
function replacer({ speechById, entityById }: Corpus): Replacer {
  // By their hashes: each stands beside all its annotations.
  const speeches = new Map<unknown, string>([...speechById.values()].map((speech) => [speech, sha256(said(speech))]));
  const entities = new Map<unknown, string>([...entityById.values()].map((entity) => [entity, entity.id]));
  const blocks = new Map<object, string>();
  const write: Replacer = (name, value) => {
    if (name === 'place') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (name !== 'block') return speeches.get(value) ?? entities.get(value) ?? value;
    const known = blocks.get(value) ?? sha256(JSON.stringify(value, write));
    blocks.set(value, known);
    return known;
  };
  return write;
}

/** `speeches/a/` → `speeches/a`. */
function groupName(address: string): string {
  return address.replace(/\/$/, '');
}
