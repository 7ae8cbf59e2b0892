import { lately } from '../corpus/lately.ts';
import { once } from '../corpus/once.ts';
import { parseTree } from '../markup/parse-speech.ts';
import { type Standoff, standoffOf } from '../markup/standoff.ts';
import type { Speech } from '../model/speech.ts';
import type { ExportSource } from './format.ts';

/** A speech's text and the marks of its file. TEI and web annotations are made of them, so that it is kept until both are. */
export function standoffOfSpeech(speech: Speech, { markdown }: Pick<ExportSource, 'markdown'>): Standoff {
  return standoffs(markdown)(speech);
}

const standoffs = once((markdown: ExportSource['markdown']) =>
  lately((speech: Speech) => {
    const own = markdown.get(speech.id);
    if (own === undefined) throw new Error(`Unexpected speech \`${speech.id}\` without Markdown, expected its file`);
    return standoffOf(parseTree(own), speech.meta.title);
  }),
);
