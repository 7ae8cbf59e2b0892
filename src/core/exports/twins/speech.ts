import { mentionedIn } from '../../corpus/mentioned.ts';
import { statedFigures } from '../../corpus/stated-figures.ts';
import type { Speech } from '../../model/speech.ts';
import { speechToCleanMarkdown } from '../clean-markdown.ts';
import { figureTable } from './figure-table.ts';
import { list, page, section } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** A speech as clean Markdown; behind it whom it names, and its figures. */
export function speechTwin(speech: Speech, writer: TwinWriter): string {
  const { labels, source, toEntity } = writer;
  const mentioned = mentionedIn(source.corpus, speech).map(
    ({ entity, mentions }) => `${toEntity(entity)} ×${mentions}`,
  );
  return page(
    speechToCleanMarkdown(speech, source).trimEnd(),
    '---',
    section(labels.mentions, list(mentioned)),
    section(labels.figures, figureTable(statedFigures({ speeches: [speech] }), writer, false)),
  );
}
