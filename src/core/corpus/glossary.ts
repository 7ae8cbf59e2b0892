import type { Entity } from '../model/entity.ts';
import type { EntityType } from '../model/entity-types.ts';
import type { Span, Task } from '../model/speech.ts';
import { type Corpus, type MentionInSpeech, mentionsOf } from './corpus.ts';
import { type Said, saidOf } from './first-said.ts';
import { oldestFirst } from './oldest-first.ts';

/** A term or campaign: where it was said first and last, and what became of it. */
export interface GlossaryEntry {
  readonly entity: Entity;
  /** Nothing where no speech names it. */
  readonly said?: Said;
  /** Oldest speech first; empty where no task beside it says how it stands. */
  readonly statuses: readonly StatusStep[];
}

/** How something stood by one speech, where that is other than by the speech before. */
export interface StatusStep {
  readonly mention: MentionInSpeech;
  readonly task: Task;
  /** As annotated: `open`, `done`, `dropped`; none where a task has a due date alone. */
  readonly status?: string;
  /** ISO date. */
  readonly due?: string;
  /** Whether the task only stands in the same paragraph, so that a reader has to judge if it is about the same thing. */
  readonly nearby: boolean;
}

const IN_THE_GLOSSARY: readonly EntityType[] = ['term', 'campaign'];

/** Every term and campaign of an archive that is no mere generic word, terms first, by id. */
export function glossaryOf(corpus: Corpus): GlossaryEntry[] {
  return IN_THE_GLOSSARY.flatMap((type) =>
    corpus.entities
      .filter((entity) => entity.type === type && entity.kind !== 'generic')
      .map((entity) => glossaryEntryOf(corpus, entity)),
  );
}

/** Whether there is anything to explain. */
export function hasGlossary({ entities }: Pick<Corpus, 'entities'>): boolean {
  return entities.some(({ type, kind }) => IN_THE_GLOSSARY.includes(type) && kind !== 'generic');
}

/** What the glossary says of an entity, which may be of any type. */
export function glossaryEntryOf(corpus: Corpus, entity: Entity): GlossaryEntry {
  const said = saidOf(corpus, entity.id);
  return { entity, ...(said === undefined ? {} : { said }), statuses: statusesOf(corpus, entity.id) };
}

/**
 * How the status of an entity changed from speech to speech, by the `status` and `due` of tasks annotated where it is
 * named: those marked around or within a mention, or else those of its paragraph. Guesses from the wording do not count.
 */
export function statusesOf(corpus: Corpus, entityId: string): StatusStep[] {
  const steps: StatusStep[] = [];
  const bySpeech = Map.groupBy(mentionsOf(corpus, entityId), ({ speech }) => speech);
  for (const [, mentions] of [...bySpeech].sort(([a], [b]) => oldestFirst(a, b)))
    for (const step of stepsIn(mentions)) {
      const last = steps.at(-1);
      if (last === undefined || last.status !== step.status || last.due !== step.due) steps.push(step);
    }
  return steps;
}

/** Steps of one speech, in the order of the text. Where some tasks are surely about the entity, others do not count. */
function stepsIn(mentions: readonly MentionInSpeech[]): StatusStep[] {
  const seen = new Set<Task>();
  const steps = mentions.flatMap((mention) => {
    const tasks = mention.speech.tasks.filter(({ block }) => block === mention.block.anchor).filter(says);
    const around = tasks.filter((task) => overlap(task, mention.mention));
    return (around.length > 0 ? around : tasks).flatMap((task) => {
      if (seen.has(task)) return [];
      seen.add(task);
      return stepOf(mention, task, around.length === 0);
    });
  });
  const sure = steps.filter(({ nearby }) => !nearby);
  return sure.length > 0 ? sure : steps;
}

function stepOf(mention: MentionInSpeech, task: Task, nearby: boolean): StatusStep {
  const { status, due } = task;
  return {
    ...{ mention, task, nearby },
    ...(status === undefined ? {} : { status }),
    ...(due === undefined ? {} : { due }),
  };
}

function says({ status, due }: Task): boolean {
  return status !== undefined || due !== undefined;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}
