import type { Speech } from '../model/speech.ts';
import { speechToCleanMarkdown } from './clean-markdown.ts';
import type { ExportFile, ExportFormat, ExportSource } from './format.ts';
import { tableNames } from './tables/index.ts';
import { twinFiles } from './twins/index.ts';
import { listOfLists, speechList } from './twins/lists.ts';
import { heading, link, list, page, paragraph, section, words } from './twins/markdown.ts';
import { partTwins } from './twins/parts.ts';
import { type TwinWriter, twinWriter } from './twins/twin.ts';

/** How many speeches `llms.txt` names itself; the list of all is one link away. */
const NAMED = 100;
/** Longest text of all speeches, in UTF-16 code units: what a model can read at once, and a host likes to send. */
const LONGEST = 1_000_000;

/** `llms.txt` (https://llmstxt.org), the text of the speeches in one file, and the Markdown of every page. */
export const machineFiles: ExportFormat['files'] = (source) => filesWith(twinWriter(source), partTwins);

/** The same but for pages of long lists, whose number is not known until all rows are. */
export const machineFilesOfFew: ExportFormat['files'] = (source) => filesWith(twinWriter(source), () => []);

function filesWith(writer: TwinWriter, partsOf: typeof partTwins): ExportFile[] {
  const text = (path: string, write: () => string): ExportFile => ({ path, mediaType: 'text/plain', write });
  return [
    text('llms.txt', () => llmsTxt(writer)),
    text('llms-full.txt', () => llmsFullTxt(writer)),
    ...twinFiles(writer, partsOf),
  ];
}

/** What the archive is, and where its texts are in a form without the marks of a page. */
function llmsTxt(writer: TwinWriter): string {
  const { labels, source } = writer;
  const { site, corpus, root } = source;
  const file = (path: string, says: string): string => `${link(path, root + path)}${labels.separator}${says}`;
  return page(
    heading(1, site.title),
    `> ${words(site.description)}`,
    ...site.about.map(paragraph),
    labels.twins,
    section(labels.speeches, speechList(corpus.speeches.slice(0, NAMED), writer)),
    section(labels.lists, listOfLists(writer)),
    section(
      labels.data,
      list(
        [
          'datapackage.json',
          ...['speeches', 'entities', 'mentions', 'figures'].flatMap((name) =>
            tableNames(name, source).map((name) => `${name}.csv`),
          ),
        ].map((name) => link(name, `${root}data/${name}`)),
      ),
    ),
    section(labels.optional, list([file('llms-full.txt', labels.fullText)])),
  );
}

/** The newest speeches, each whole, as many as there is room for; it says how many of all these are. */
function llmsFullTxt(writer: TwinWriter): string {
  const { labels, source } = writer;
  const { speeches } = source.corpus;
  const texts: string[] = [];
  let length = 0;
  for (const speech of speeches) {
    const text = amongOthers(speech, source);
    length += text.length;
    if (length > LONGEST && texts.length > 0) break;
    texts.push(text);
  }
  return page(
    heading(1, source.site.title),
    `> ${words(source.site.description)}`,
    labels.fullTextOf(texts.length, speeches.length),
    ...texts.map((text) => text.trimEnd()),
  );
}

/** A speech with numbers of notes that no other has. No text has the mark of a note: it would be escaped there. */
function amongOthers(speech: Speech, source: ExportSource): string {
  return speechToCleanMarkdown(speech, source).replaceAll('[^', `[^${speech.id}-`);
}
