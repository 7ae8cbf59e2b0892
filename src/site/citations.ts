import type { Archive } from '../archive/load-archive.ts';
import type { CitationFile } from '../core/citing/citation-template.ts';
import { lately } from '../core/corpus/lately.ts';
import { once } from '../core/corpus/once.ts';
import { citedWorkOf } from '../core/exports/citation/cited-work.ts';
import { writeCitations } from '../core/exports/citation/write-citations.ts';
import type { Speech } from '../core/model/speech.ts';
import { archive, known } from './archive.ts';

/** Citations of a speech in every format, of its text as written: in whatever characters it is read, it is one work. */
export async function citationsOf(id: string): Promise<CitationFile> {
  const written = await archive();
  return citations(written)(known(written.corpus.speechById, id));
}

/** Writing them takes citation-js some 10 ms, and every language's page of a speech shows one. */
const citations = once(({ corpus, site }: Archive) =>
  lately((speech: Speech) => writeCitations(citedWorkOf(speech, corpus, site))),
);
