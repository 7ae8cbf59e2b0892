import type { CitationFile } from '../core/citing/citation-template.ts';
import { citedWorkOf } from '../core/exports/citation/cited-work.ts';
import { writeCitations } from '../core/exports/citation/write-citations.ts';
import type { Speech } from '../core/model/speech.ts';
import { archive, known } from './archive.ts';

/** Writing them takes citation-js some 10 ms, and every language's page of a speech shows one. */
const written = new WeakMap<Speech, CitationFile>();

/** Citations of a speech in every format, of its text as written: in whatever characters it is read, it is one work. */
export async function citationsOf(id: string): Promise<CitationFile> {
  const { corpus, site } = await archive();
  const speech = known(corpus.speechById, id);
  const citations = written.get(speech) ?? writeCitations(citedWorkOf(speech, corpus, site));
  written.set(speech, citations);
  return citations;
}
