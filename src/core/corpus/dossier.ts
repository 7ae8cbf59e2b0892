import type { Entity } from '../model/entity.ts';
import type { Speech } from '../model/speech.ts';
import { buildCoMentions, type CoMention, type CoMentionIndex, coMentionsOf } from './co-mentions.ts';
import { type Corpus, type MentionInSpeech, mentionsOf } from './corpus.ts';
import { ancestorsOf } from './family.ts';
import { once } from './once.ts';
import { speakersOf } from './speakers.ts';
import { type StatedFigure, statedFigures } from './stated-figures.ts';
import { type YearLine, yearsOf } from './years.ts';

/** What an archive knows of one entity. Pages and files show this value, so they cannot disagree. */
export interface Dossier {
  readonly entity: Entity;
  /** What it belongs to, the outermost first. */
  readonly ancestors: readonly Entity[];
  /** What belongs to it, by id. */
  readonly members: readonly Entity[];
  /** Newest speech first, in the order of the text. */
  readonly mentions: readonly MentionInSpeech[];
  /** In the same order. */
  readonly figures: readonly StatedFigure[];
  /** Speeches that have to do with it as a whole, newest first. */
  readonly speeches: readonly SpeechTie[];
  /** Newest first. */
  readonly years: readonly YearLine[];
  /** Entities of every type that are named with it, most paragraphs first. */
  readonly together: readonly CoMention[];
}

/** What an entity is for a speech as a whole. */
export const SPEECH_TIES = ['speaker', 'occasion', 'place', 'topic'] as const;

export interface SpeechTie {
  readonly as: (typeof SPEECH_TIES)[number];
  readonly speech: Speech;
}

/** What all dossiers of an archive ask for, read once: without it each would walk over the whole archive. */
export interface DossierIndex {
  readonly coMentions: CoMentionIndex;
  readonly figuresByOrg: ReadonlyMap<string, readonly StatedFigure[]>;
  readonly membersByParent: ReadonlyMap<string, readonly Entity[]>;
  readonly speechesByEntity: ReadonlyMap<string, readonly SpeechTie[]>;
}

export function buildDossierIndex(corpus: Corpus): DossierIndex {
  return indexOf(corpus);
}

const indexOf = once((corpus: Corpus): DossierIndex => {
  const ties = corpus.speeches.flatMap(tiesOf);
  return {
    coMentions: buildCoMentions(corpus),
    figuresByOrg: Map.groupBy(statedFigures(corpus), ({ figure }) => figure.org ?? ''),
    membersByParent: Map.groupBy(corpus.entities, ({ parent }) => parent ?? ''),
    speechesByEntity: new Map(
      [...Map.groupBy(ties, ({ id }) => id)].map(([id, of]) => [id, of.map(({ tie }) => tie)] as const),
    ),
  };
});

export function dossierOf(corpus: Corpus, index: DossierIndex, entity: Entity): Dossier {
  const mentions = mentionsOf(corpus, entity.id);
  const figures = index.figuresByOrg.get(entity.id) ?? [];
  return {
    entity,
    ancestors: ancestorsOf(corpus, entity),
    members: index.membersByParent.get(entity.id) ?? [],
    mentions,
    figures,
    speeches: index.speechesByEntity.get(entity.id) ?? [],
    years: yearsOf(mentions, figures),
    together: coMentionsOf(corpus, index.coMentions, entity.id),
  };
}

function tiesOf(speech: Speech): { readonly id: string; readonly tie: SpeechTie }[] {
  const { occasion, place, organizations } = speech.meta;
  const tied = { speaker: speakersOf(speech), occasion: [occasion], place: [place], topic: organizations };
  return SPEECH_TIES.flatMap((as) => tied[as].flatMap((id) => (id === undefined ? [] : { id, tie: { as, speech } })));
}
