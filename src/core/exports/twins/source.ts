import { sourceAddress, speechAddress } from '../../model/address.ts';
import type { Speech } from '../../model/speech.ts';
import { heading, link, page, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** Where the text of a speech is from, and what of it was changed as declared. */
export function sourceTwin(
  { id, meta }: Speech,
  { labels, source: { root }, facts, addressOf, toSpeech }: TwinWriter,
): string {
  const { source, normalized } = meta;
  return page(
    heading(1, `${labels.source}${labels.separator}${meta.title}`),
    toSpeech({ id, meta }),
    facts([
      [labels.source, source?.title && words(source.title)],
      [labels.publisher, source?.publisher && words(source.publisher)],
      [labels.elsewhere, source?.url && `<${source.url}>`],
      [labels.retrieved, source?.retrieved],
      [labels.file, source && link(source.file, root + sourceAddress(id, source.file))],
      ['SHA-256', source?.sha256],
      [labels.normalized, normalized.join(' ')],
      [labels.address, addressOf(`${speechAddress(id)}source/`)],
    ]),
  );
}
