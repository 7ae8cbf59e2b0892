import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readingOrder } from '../../src/core/corpus/outline.ts';
import { readSource } from '../../src/core/importer/formats/read-source.ts';
import { type ImportReport, parseReport, REPORT_ENDING } from '../../src/core/importer/report.ts';
import { parseSpeech } from '../../src/core/markup/parse-speech.ts';
import { foldWidth } from '../../src/core/text/width.ts';

export interface CheckedReports {
  readonly reports: number;
  readonly characters: number;
  readonly leftOut: number;
  /** Sources of which a character is neither in the speech nor in the report. */
  readonly wrong: readonly string[];
}

/** Counts every character of every source anew: it must stand in the speech or in the report. */
export async function checkReports(contentDir: string): Promise<CheckedReports> {
  const sources = path.join(contentDir, 'sources');
  const names = (await readdir(sources, { recursive: true })).filter((name) => name.endsWith(REPORT_ENDING));
  const wrong: string[] = [];
  let [characters, leftOut] = [0, 0];
  for (const name of names.sort()) {
    const report = parseReport(await readFile(path.join(sources, name), 'utf8'));
    if (report === undefined || !(await isWhole(contentDir, report))) wrong.push(name);
    characters += report?.account.total ?? 0;
    leftOut += report?.account.leftOut ?? 0;
  }
  return { reports: names.length, characters, leftOut, wrong };
}

async function isWhole(
  contentDir: string,
  { source, speech, leftOut, account, options }: ImportReport,
): Promise<boolean> {
  const { encoding } = options;
  const read = readSource(await readFile(path.join(contentDir, 'sources', source.file)), source.file, { encoding });
  const markdown = await readFile(path.join(contentDir, 'speeches', `${speech.id}.md`), 'utf8');
  const written = parseSpeech(markdown, { id: speech.id, file: `${speech.id}.md` }).speech;
  if ('problem' in read || written === undefined) return false;
  const all = read.text + read.leftOut.map(({ text }) => text).join('');
  const blocks = readingOrder(written).map((block) => ('heading' in block ? block.heading : block.text));
  const found = [written.meta.source?.title ?? '', ...blocks, ...leftOut.map(({ what }) => what)].join('');
  const sum = account.kept + account.leftOut + account.whiteSpace;
  return sum === account.total && account.total === all.length && sorted(found) === sorted(all);
}

/** All characters but white space in order; width is folded, since punctuation may be widened. */
function sorted(text: string): string {
  return foldWidth(text).replace(/\s/g, '').split('').sort().join('');
}
