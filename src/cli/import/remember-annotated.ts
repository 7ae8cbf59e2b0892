import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../archive/speech-cache.ts';
import type { AnnotatedSpeech } from '../../core/importer/annotate.ts';
import { movedPlaces } from '../../core/importer/moved-places.ts';
import { parseReport, REPORT_ENDING, serializeReport } from '../../core/importer/report.ts';

/**
 * Tells the report of a speech what was annotated by rule, so that import does not take it for a person's work. What a
 * person has edited before stays theirs.
 */
export async function rememberAnnotated(
  contentDir: string,
  source: string,
  before: string,
  { markdown, moved, added }: AnnotatedSpeech,
): Promise<void> {
  const file = path.join(contentDir, 'sources', source + REPORT_ENDING);
  const report = parseReport(await readFile(file, 'utf8').catch(() => ''));
  if (report === undefined || report.speech.sha256 !== sha256(before)) return;
  const place = movedPlaces(before, moved);
  const annotations = [...added.values()].reduce((sum, count) => sum + count, report.speech.annotations);
  const changed = {
    ...report,
    options: { ...report.options, annotate: true },
    speech: { ...report.speech, sha256: sha256(markdown), annotations },
    proposals: report.proposals.map((proposal) => ({ ...proposal, where: place(proposal.where) })),
  };
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  await writeFile(fresh, serializeReport(changed));
  await rename(fresh, file);
}
