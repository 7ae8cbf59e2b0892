import type { Archive } from '../archive/load-archive.ts';
import { speechesNaming } from '../core/corpus/corpus.ts';
import { mentionedIn } from '../core/corpus/mentioned.ts';
import type { Entity } from '../core/model/entity.ts';
import type { Figure } from '../core/model/figure.ts';
import type { DateMention, Speech } from '../core/model/speech.ts';
import { plainQuantity } from '../core/text/quantity/plain-quantity.ts';
import { typeAndKind } from './i18n/kind-label.ts';
import { messagesFor } from './i18n/messages.ts';
import type { Messages } from './i18n/messages-type.ts';
import { indicatorNames } from './indicator-names.ts';
import { urlsFor } from './urls.ts';

/** What the cards of a speech's page show, in the page's language: carried in the page, so that no card asks for anything. */
export interface MarkCards {
  /** By id. */
  readonly entities: Readonly<Record<string, EntityCard>>;
  /** By anchor: `f1`. */
  readonly figures: Readonly<Record<string, FigureCard>>;
  /** By anchor: `d1`. */
  readonly dates: Readonly<Record<string, DateCard>>;
}

export interface EntityCard {
  readonly name: string;
  readonly fullName?: string;
  readonly kind: string;
  /** How often it is mentioned, here and in all speeches. */
  readonly counts: string;
  readonly href: string;
}

/** All in words. A field is left out where nothing is known. */
export interface FigureCard {
  readonly value?: string;
  readonly kind?: string;
  readonly indicator?: string;
  readonly period?: string;
  /** Id of the body it belongs to. */
  readonly org?: string;
}

export interface DateCard {
  readonly date: string;
  readonly inferred?: true;
}

export function markCardsOf(
  speech: Speech,
  { corpus, indicators }: Pick<Archive, 'corpus' | 'indicators'>,
  locale: string | undefined,
): MarkCards {
  const t = messagesFor(locale);
  const { entityUrl } = urlsFor(locale);
  const here = new Map(mentionedIn(corpus, speech).map(({ entity, mentions }) => [entity, mentions]));
  const bodies = speech.figures.map(({ org }) => (org === undefined ? undefined : corpus.entityById.get(org)));
  const shown = new Set([...here.keys(), ...bodies.filter((body) => body !== undefined)]);
  const measured = indicatorNames(indicators);
  const counts = (entity: Entity): string => t.around.counts(here.get(entity) ?? 0, speechesNaming(corpus, entity.id));
  return {
    entities: Object.fromEntries(
      [...shown].map((entity) => [
        entity.id,
        {
          name: entity.name,
          ...fullNameOf(t, entity),
          kind: typeAndKind(t, entity),
          counts: counts(entity),
          href: entityUrl(entity),
        },
      ]),
    ),
    figures: Object.fromEntries(speech.figures.map((figure) => [figure.anchor, figureCard(t, figure, measured)])),
    dates: Object.fromEntries(
      speech.dates.flatMap((date) => {
        const words = dateInWords(t, date);
        return words === undefined
          ? []
          : [[date.anchor, { date: words, ...(date.inferred ? { inferred: true } : {}) }]];
      }),
    ),
  };
}

function fullNameOf(t: Messages, { name, fullName, inferred }: Entity): Pick<EntityCard, 'fullName'> {
  if (fullName === undefined || fullName === name) return {};
  return { fullName: inferred.includes('fullName') ? fullName + t.inParentheses(t.entity.inferred) : fullName };
}

function figureCard(t: Messages, figure: Figure, measured: ReadonlyMap<string, string>): FigureCard {
  const { kind, indicator, period, org } = figure;
  const known = {
    value: plainQuantity(figure),
    kind: kind === undefined ? undefined : t.figures.kinds[kind],
    indicator: indicator === undefined ? undefined : measured.get(indicator),
    period: period === undefined ? undefined : intervalInWords(t, ...period.split('/')),
    org,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function dateInWords(t: Messages, { when, from, to }: DateMention): string | undefined {
  if (when !== undefined) return t.date(when);
  return from === undefined && to === undefined ? undefined : t.entity.dates(from, to);
}

function intervalInWords(t: Messages, from = '', to?: string): string {
  return to === undefined ? t.date(from) : t.entity.dates(from, to);
}
