import type { StatedTask } from '../../../core/corpus/tasks.ts';
import type { Entity } from '../../../core/model/entity.ts';
import { attribute, inText } from '../../html.ts';
import { entityLink } from '../entity-link.ts';
import { type CellWords, placeLink } from './cells.ts';

/** A task as a row; `body` is whose it is. */
export function taskRow(task: StatedTask, words: CellWords & { readonly body: Entity | undefined }): string {
  const { speech, block, text, org, due, status, reviewed } = task;
  const { t, urls, body } = words;
  const texts = t.ledger.tasks;
  const day = due === undefined ? '' : `<time${attribute('datetime', due)}>${inText(t.date(due))}</time>`;
  const mark = reviewed ? '' : `<small class="inferred">${inText(texts.inferred)}</small>`;
  return [
    `<tr${attribute('data-org', org)}${attribute('data-status', status)} data-basis="${reviewed ? 'reviewed' : 'inferred'}">`,
    `<td>${entityLink(body, urls)}</td>`,
    `<td${attribute('lang', speech.meta.language)}>${inText(text)}</td>`,
    `<td${attribute('data-key', due)}>${day}</td>`,
    `<td>${status === undefined ? '' : inText(texts.statuses[status])}${mark}</td>`,
    `<td${attribute('data-key', speech.meta.date)}>${placeLink(speech, block, words)}</td></tr>`,
  ].join('');
}
