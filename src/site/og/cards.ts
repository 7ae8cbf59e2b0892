import { type Corpus, entitiesOf, mentionsOf } from '../../core/corpus/corpus.ts';
import { once } from '../../core/corpus/once.ts';
import type { Entity } from '../../core/model/entity.ts';
import type { SiteSettings } from '../../core/model/site.ts';
import type { Speech } from '../../core/model/speech.ts';
import { kindLabel } from '../i18n/kind-label.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Card } from './card.ts';

interface Source {
  readonly corpus: Corpus;
  readonly site: SiteSettings;
}

/** Path of a picture from the archive's root, as its page names it. */
export function speechImage(id: string): string {
  return `og/speeches/${id}.png`;
}

export function organizationImage(id: string): string {
  return `og/organizations/${id}.png`;
}

/** A picture of each speech and organization, by its path; in the language that the archive is written in. */
export const cardsOf = once((source: Source): ReadonlyMap<string, Card> => {
  const { corpus } = source;
  return new Map([
    ...corpus.speeches.map((speech) => [speechImage(speech.id), speechCard(speech, source)] as const),
    ...entitiesOf(corpus, 'organization').map(
      (entity) => [organizationImage(entity.id), organizationCard(entity, source)] as const,
    ),
  ]);
});

function speechCard({ meta }: Speech, { corpus, site }: Source): Card {
  const t = messagesFor(undefined);
  const name = (value: string | undefined): readonly string[] =>
    value === undefined ? [] : [corpus.entityById.get(value)?.name ?? value];
  const known = [[t.date(meta.date), ...name(meta.speaker)].join(' · '), ...name(meta.occasion)];
  return { archive: site.title, kind: t.speeches, title: meta.title, lines: known };
}

function organizationCard(entity: Entity, { corpus, site }: Source): Card {
  const t = messagesFor(undefined);
  const mentions = mentionsOf(corpus, entity.id);
  const speeches = new Set(mentions.map(({ speech }) => speech.id)).size;
  const full = entity.fullName === undefined || entity.fullName === entity.name ? [] : [entity.fullName];
  const counts = mentions.length === 0 ? [] : [t.counts.mentionsIn(mentions.length, speeches)];
  return { archive: site.title, kind: kindLabel(t, entity), title: entity.name, lines: [...full, ...counts] };
}
