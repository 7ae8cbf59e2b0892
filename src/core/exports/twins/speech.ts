import { ledgerOf } from '../../corpus/ledger.ts';
import { mentionedIn } from '../../corpus/mentioned.ts';
import { readingOrder } from '../../corpus/outline.ts';
import { speechAddress } from '../../model/address.ts';
import type { Speech } from '../../model/speech.ts';
import { figureTable } from './figure-table.ts';
import { heading, list, page, paragraph, section, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** A speech: what is known of it, its text, the notes, whom it names, and its figures. */
export function speechTwin(speech: Speech, writer: TwinWriter): string {
  const { labels, source, toEntity } = writer;
  const mentioned = mentionedIn(source.corpus, speech).map(
    ({ entity, mentions }) => `${toEntity(entity)} ×${mentions}`,
  );
  return page(
    ...speechText(speech, writer),
    '---',
    section(labels.mentions, list(mentioned)),
    section(labels.figures, figureTable(ledgerOf({ speeches: [speech] }), writer, false)),
  );
}

/** The speech alone, without what is gathered from it. */
export function speechText(speech: Speech, { labels, named, facts, addressOf }: TwinWriter): string[] {
  const { id, meta, notes } = speech;
  const { source: from } = meta;
  return [
    heading(1, meta.title),
    facts([
      [labels.date, meta.dateNote === undefined ? meta.date : `${meta.date}（${words(meta.dateNote)}）`],
      [labels.speaker, named(meta.speaker)],
      [labels.occasion, named(meta.occasion)],
      [labels.place, named(meta.place)],
      [labels.source, from && words(from.publisher ?? from.url ?? from.file)],
      [labels.address, addressOf(speechAddress(id))],
    ]),
    ...readingOrder(speech).map((block) => {
      if ('heading' in block) return heading(block.depth, block.heading);
      return block.quoted ? `> ${paragraph(block.text)}` : paragraph(block.text);
    }),
    section(labels.notes, list(notes.map(({ number, text }) => `${number}. ${words(text)}`))),
  ];
}
