import { location } from 'vfile-location';
import type { Corpus } from '../corpus/corpus.ts';
import { byPlace } from '../model/problem.ts';
import { schemeSeen } from '../text/address.ts';
import { type WrittenLink, writtenLinks } from './written-links.ts';

export interface ExternalLinksInput {
  readonly corpus: Pick<Corpus, 'speeches' | 'entities'>;
  /** Markdown of each speech, by id. */
  readonly markdown: ReadonlyMap<string, string>;
  /** Text of each entity's file, by its path. */
  readonly registry: ReadonlyMap<string, string>;
}

/** Every address outside the archive that its content links to, where it stands: of sources, of the same thing elsewhere, in texts. */
export function externalLinks({ corpus, markdown, registry }: ExternalLinksInput): WrittenLink[] {
  const inSpeeches = corpus.speeches.flatMap(({ id, file, meta: { source } }) =>
    source?.url === undefined ? [] : [found(source.url, file, markdown.get(id) ?? '')],
  );
  const inEntities = corpus.entities.flatMap(({ file, sameAs }) =>
    sameAs.map((url) => found(url, file, registry.get(file) ?? '')),
  );
  const inTexts = writtenLinks(corpus, markdown).filter(({ url }) => schemeSeen(url) !== undefined);
  return [...inSpeeches, ...inEntities, ...inTexts].sort(byPlace);
}

/** An address of the front matter; one that is written in signs of YAML is looked for in vain, and stands at the start. */
function found(url: string, file: string, text: string): WrittenLink {
  const { line = 1, column = 1 } = location(text).toPoint(Math.max(0, text.indexOf(url))) ?? {};
  return { url, file, line, column };
}
