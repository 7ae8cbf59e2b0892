import type { CitationFile } from '../core/citing/citation-template.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { once } from '../core/corpus/once.ts';
import { citedWorkOf } from '../core/exports/citation/cited-work.ts';
import { citationWriter } from '../core/exports/citation/write-alike.ts';
import type { Speech } from '../core/model/speech.ts';
import { archive, known } from './archive.ts';

/** Writing them takes citation-js some 10 ms, and every language's page of a speech shows one. */
const written = new WeakMap<Speech, CitationFile>();

/** One for each archive: what it has written serves other speeches. */
const writer = once((_: Corpus) => citationWriter());

/** Citations of a speech in every format, of its text as written: in whatever characters it is read, it is one work. */
export async function citationsOf(id: string): Promise<CitationFile> {
  const { corpus, site } = await archive();
  const speech = known(corpus.speechById, id);
  const citations = written.get(speech) ?? writer(corpus)(citedWorkOf(speech, corpus, site));
  written.set(speech, citations);
  return citations;
}
