import { readingOrder } from '../corpus/outline.ts';
import { doubleOf } from '../corpus/targets.ts';
import { speechAddress } from '../model/address.ts';
import { TITLE_BLOCK } from '../model/block.ts';
import { yearOf } from '../model/date.ts';
import type { Figure } from '../model/figure.ts';
import type { Mention, Speech } from '../model/speech.ts';
import { BULK_MAPPING } from './bulk-mapping.ts';
import { type ExportFile, type ExportFormat, type ExportSource, textInPieces } from './format.ts';
import { indicatorOf } from './indicator-of.ts';
import { jsonString } from './json-string.ts';
import { lengthOfText, yearParts } from './year-parts.ts';

/** The archive for a search server, in parts where it is too large for one file, and the mapping of the index. */
export const bulkFiles: ExportFormat['files'] = (source) => {
  const parts = yearParts(source, bytesOf);
  const lines = (name: string, speeches: readonly Speech[]): ExportFile =>
    textInPieces(`data/${name}.ndjson`, 'application/x-ndjson', () => bulkLines(speeches, source));
  return [
    ...(parts?.map(({ name, speeches }) => lines(`opensearch-${name}`, speeches)) ?? [
      lines('opensearch', source.corpus.speeches),
    ]),
    {
      path: 'data/opensearch-mapping.json',
      mediaType: 'application/json',
      write: () => `${JSON.stringify(BULK_MAPPING, null, 1)}\n`,
    },
  ];
};

/** Of the documents of a speech, as measured: each block says what speech it is of. */
function bytesOf(speech: Speech): number {
  const { paragraphs, mentions, figures } = speech;
  return lengthOfText(speech) * 3 + paragraphs.length * 700 + mentions.length * 250 + figures.length * 400;
}

/**
 * Requests of the bulk API of OpenSearch and Elasticsearch: before each document a line that says its id. The index is
 * the one of the request's address. Each title, heading and paragraph is a document, with the speech it belongs to and
 * all that is annotated in it, so that a search finds the place and not only the speech. A speech after the other.
 */
function* bulkLines(speeches: readonly Speech[], source: ExportSource): Generator<string> {
  for (const speech of speeches) yield linesOf(speech, source);
}

/** What is said of the speech is written once, and stands in each document behind its id. */
function linesOf(speech: Speech, { corpus, indicators, root }: ExportSource): string {
  const { id, meta } = speech;
  const named = (ref: string) => ({ id: ref, name: corpus.entityById.get(ref)?.name });
  const headings = new Map(speech.sections.map(({ anchor, heading }) => [anchor, heading]));
  const mentions = Map.groupBy(speech.mentions, ({ block }) => block);
  const figures = Map.groupBy(speech.figures, ({ block }) => block);
  const ofSpeech = JSON.stringify({
    speech: id,
    title: meta.title,
    date: meta.date,
    year: yearOf(meta.date),
    language: meta.language,
    speaker: meta.speaker === undefined ? undefined : (named(meta.speaker).name ?? meta.speaker),
    occasion: meta.occasion === undefined ? undefined : named(meta.occasion),
    place: meta.place === undefined ? undefined : named(meta.place),
    organizations: meta.organizations.map(named),
    status: meta.status,
  }).slice(1, -1);
  const mentionOf = ({ anchor, type, ref, org, text, start, end }: Mention) => {
    const entity = ref === undefined ? undefined : corpus.entityById.get(ref);
    return { anchor, type, ref, name: entity?.name, kind: entity?.kind, org, text, start, end };
  };
  const figureOf = (figure: Figure) => {
    const { anchor, text, value, unit, op, approximate, per, kind, indicator, org, period } = figure;
    return {
      ...{ anchor, text, value, number: doubleOf(figure), unit, op, approximate, per, kind },
      ...{ indicator, indicatorName: indicatorOf(indicators, indicator)?.name },
      ...{ org, orgName: org === undefined ? undefined : named(org).name, period },
    };
  };
  const title = { anchor: TITLE_BLOCK, part: 'title', text: meta.title };
  const blocks = readingOrder(speech).map((block) =>
    'heading' in block
      ? { anchor: block.anchor, part: 'heading', text: block.heading }
      : {
          anchor: block.anchor,
          part: 'paragraph',
          section: block.section === undefined ? undefined : headings.get(block.section),
          text: block.text,
        },
  );
  const lines = [title, ...blocks].map((block, order) => {
    const ofBlock = {
      order,
      ...block,
      address: `${root}${speechAddress(id)}${block.anchor === TITLE_BLOCK ? '' : `#${block.anchor}`}`,
      mentions: (mentions.get(block.anchor) ?? []).map(mentionOf),
      figures: (figures.get(block.anchor) ?? []).map(figureOf),
    };
    const own = jsonString(`${id}#${block.anchor}`);
    return `{"index":{"_id":${own}}}\n{"id":${own},${ofSpeech},${JSON.stringify(ofBlock).slice(1)}\n`;
  });
  return lines.join('');
}
