import { buildDossierIndex, type Dossier, dossierOf } from '../../corpus/dossier.ts';
import { entityAddress } from '../../model/address.ts';
import type { Entity } from '../../model/entity.ts';
import { ENTITY_TYPES } from '../../model/entity-types.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { figureTable } from './figure-table.ts';
import { heading, link, list, page, paragraph, section, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** Mentions, figures and other entities that a twin lists at most: those of the newest speeches; its files have all. */
const MOST = { mentions: 300, figures: 300, members: 500, together: 200 };

/** Writes the twins of entities: what each is, every sentence that names it, its figures, and what it is named with. */
export function entityTwins(writer: TwinWriter): (entity: Entity) => string {
  const { corpus } = writer.source;
  return (entity) => entityTwin(dossierOf(corpus, buildDossierIndex(corpus), entity), writer);
}

function entityTwin(dossier: Dossier, writer: TwinWriter): string {
  const { labels, facts, toEntity, addressOf } = writer;
  const { entity, members, figures, together } = dossier;
  return page(
    heading(1, entity.name),
    facts([
      [labels.fullName, entity.fullName && words(entity.fullName)],
      [labels.aliases, entity.aliases.map(({ name }) => words(name)).join('、')],
      [labels.level, entity.level && words(entity.level)],
      [labels.parent, dossier.ancestors.map(toEntity).join(' › ')],
      [labels.elsewhere, entity.sameAs.map((address) => `<${address}>`).join(' ')],
      [labels.address, addressOf(entityAddress(entity.type, entity.id))],
    ]),
    ...entity.profile.map(paragraph),
    restIn(dossier, writer),
    section(labels.members, list(members.slice(0, MOST.members).map(toEntity))),
    section(labels.mentions, ...mentionsBySpeech(dossier, writer)),
    section(labels.figures, figureTable(figures.slice(0, MOST.figures), writer, true)),
    section(
      labels.together,
      list(together.slice(0, MOST.together).map(({ entity, blocks }) => `${toEntity(entity)} ×${blocks}`)),
    ),
  );
}

/** Where everything is, of an entity that a twin has no room for. */
function restIn({ entity, mentions, figures, members, together }: Dossier, { labels, source }: TwinWriter): string {
  const isCut =
    mentions.length > MOST.mentions ||
    figures.length > MOST.figures ||
    members.length > MOST.members ||
    together.length > MOST.together;
  const path = `${ENTITY_TYPES[entity.type]}/${entity.id}.json`;
  return isCut ? labels.newestOf(mentions.length, figures.length) + link(path, source.root + path) : '';
}

/** A line for each speech, then its sentences, each once. */
function mentionsBySpeech({ mentions: all }: Dossier, { toSpeech }: TwinWriter): string[] {
  const mentions = all.slice(0, MOST.mentions);
  return [...Map.groupBy(mentions, ({ speech }) => speech)].flatMap(([speech, named]) => {
    const sentences = named.map(({ mention, block }) => {
      const { start, end } = sentenceAround(block.text, mention.start, mention.end);
      return words(block.text.slice(start, end));
    });
    return [`${toSpeech(speech)} ${speech.meta.date}`, list([...new Set(sentences)])];
  });
}
