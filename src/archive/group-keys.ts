import { coMentionGraph } from '../core/corpus/co-mention-graph.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { buildDossierIndex, dossierOf } from '../core/corpus/dossier.ts';
import { glossaryEntryOf } from '../core/corpus/glossary.ts';
import { figureParts, targetParts, taskParts } from '../core/corpus/ledger-parts.ts';
import type { ListPart } from '../core/corpus/list-parts.ts';
import { speechParts } from '../core/corpus/speech-parts.ts';
import { beginningOf } from '../core/corpus/summary.ts';
import type { IndicatorSeries } from '../core/corpus/targets.ts';
import { entityAddress, speechAddress } from '../core/model/address.ts';
import type { Speech } from '../core/model/speech.ts';
import { byCodePoint } from '../core/text/order.ts';
import type { Archive } from './load-archive.ts';
import { sha256 } from './speech-cache.ts';

/**
 * What the files of each group (`render-plan.ts`) are made of, besides the code: while a group's key is the same, so is
 * every byte of its files. A speech's are made of its own file and source, of what is said of its neighbors and of how
 * many speeches name what it names; an entity's of its dossier; those of a part of a list of its rows; all others of the
 * whole content. The registry, the indicators and the settings of the site are part of every key: names of entities stand
 * everywhere.
 */
export function groupKeys(archive: Archive): (group: string) => string {
  const { corpus, indicators, site, digests } = archive;
  const digestOf = (id: string): string => digests.get(id) ?? '';
  const everywhere = sha256(JSON.stringify([site, indicators]), ...corpus.entities.map(({ id }) => digestOf(id)));
  const sources = [...archive.sources].map(([name, { bytes }]) => `${name} ${sha256(bytes)}`).sort(byCodePoint);
  const all = sha256(everywhere, ...corpus.speeches.map(({ id }) => digestOf(id)), ...sources);
  const write = replacer(corpus);
  const keys = new Map<string, string>();
  // Hashed one by one: together, what keys are made of is more than the archive.
  for (const keyed of [speechKeys(archive), entityKeys(corpus, write), listKeys(corpus, write)])
    for (const [group, key] of keyed) keys.set(group, sha256(everywhere, key));
  return (group) => keys.get(group) ?? all;
}

type Key = readonly [group: string, key: string];
type Replacer = (name: string, value: unknown) => unknown;

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
    const key = JSON.stringify([digests.get(id), source && sha256(source.bytes), neighbors, counts]);
    yield [groupName(speechAddress(id)), key];
  }
}

/** Pages of an entity draw it amid others with the ties between those, so these are part of its key. */
function* entityKeys(corpus: Corpus, write: Replacer): Generator<Key> {
  const index = buildDossierIndex(corpus);
  for (const entity of corpus.entities) {
    const dossier = dossierOf(corpus, index, entity);
    const bodies = dossier.together.filter((other) => other.entity.type === 'organization').slice(0, DRAWN);
    const ties = coMentionGraph(corpus, index.coMentions, [entity.id, ...bodies.map((other) => other.entity.id)]);
    // A feed begins with what a speech begins with where that is about a body and does not name it.
    const about = dossier.speeches.filter(({ as }) => as === 'topic').map(({ speech }) => beginningOf(speech));
    const key = JSON.stringify([dossier, ties, about, glossaryEntryOf(corpus, entity)], write);
    yield [groupName(entityAddress(entity.type, entity.id)), key];
  }
}

function* listKeys(corpus: Corpus, write: Replacer): Generator<Key> {
  const seriesKeys = new Map<IndicatorSeries | undefined, string>();
  /** Which results stand beside a target follows from the targets and results of its series. */
  const keyOfSeries = (series: IndicatorSeries | undefined): string | undefined => {
    if (series === undefined) return undefined;
    const { indicator, org, unit, targets, results } = series;
    const known = seriesKeys.get(series);
    const key =
      known ?? sha256(JSON.stringify([indicator, org, unit, targets.map(({ stated }) => stated), results], write));
    seriesKeys.set(series, key);
    return key;
  };
  function* keysOf<T>(list: string, parts: readonly ListPart<T>[], keyOf: (row: T) => unknown): Generator<Key> {
    for (const { path, org, year, pages } of parts)
      yield [list + groupName(path), JSON.stringify([org, year, pages.map((rows) => rows.map(keyOf))], write)];
  }
  yield* keysOf('figures/', figureParts(corpus), (row) => row);
  yield* keysOf('figures/targets/', targetParts(corpus), ({ speech, figure, beside }) => [
    speech,
    figure,
    keyOfSeries(beside?.series),
  ]);
  yield* keysOf('tasks/', taskParts(corpus), (row) => row);
  yield* keysOf('speeches/', speechParts(corpus), (speech) => [speech, beginningOf(speech)]);
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
  const speeches = new Map<unknown, string>([...speechById.values()].map((speech) => [speech, said(speech)]));
  const entities = new Map<unknown, string>([...entityById.values()].map((entity) => [entity, entity.id]));
  return (name, value) => {
    if (name === 'place') return undefined;
    if (typeof value !== 'object') return value;
    return speeches.get(value) ?? entities.get(value) ?? value;
  };
}

/** `speeches/a/` → `speeches/a`. */
function groupName(address: string): string {
  return address.replace(/\/$/, '');
}
