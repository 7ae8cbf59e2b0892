import { buildDossierIndex, type Dossier, dossierOf } from '../../corpus/dossier.ts';
import { entityAddress } from '../../model/address.ts';
import type { Entity } from '../../model/entity.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { figureTable } from './figure-table.ts';
import { heading, list, page, paragraph, section, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

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
    section(labels.members, list(members.map(toEntity))),
    section(labels.mentions, ...mentionsBySpeech(dossier, writer)),
    section(labels.figures, figureTable(figures, writer, true)),
    section(labels.together, list(together.map(({ entity, blocks }) => `${toEntity(entity)} ×${blocks}`))),
  );
}

/** A line for each speech, then its sentences, each once. */
function mentionsBySpeech({ mentions }: Dossier, { toSpeech }: TwinWriter): string[] {
  return [...Map.groupBy(mentions, ({ speech }) => speech)].flatMap(([speech, named]) => {
    const sentences = named.map(({ mention, block }) => {
      const { start, end } = sentenceAround(block.text, mention.start, mention.end);
      return words(block.text.slice(start, end));
    });
    return [`${toSpeech(speech)} ${speech.meta.date}`, list([...new Set(sentences)])];
  });
}
