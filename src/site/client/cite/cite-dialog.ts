import { fileOf, formatOf } from '../../../core/citing/formats.ts';
import { download } from '../download.ts';
import { part } from '../search/parts.ts';
import { loadCitations } from './citations.ts';
import { copyText } from './copy-text.ts';
import { keepFormat, keptFormat } from './kept-format.ts';

/** Opens the dialog with the citation of the page's speech in every format, that of the last choice first. */
export function openCiteDialog(): void {
  const dialog = part(document, '.cite-dialog', HTMLDialogElement);
  if (!dialog.open) dialog.showModal();
  const list = part(dialog, 'ul', HTMLUListElement);
  const chosen = list.querySelector(`[data-format="${keptFormat()}"]`);
  if (chosen) list.prepend(chosen);
  if (!dialog.dataset.ready) listen(dialog);
  dialog.dataset.ready = 'true';
  void fill(dialog);
}

async function fill(dialog: HTMLDialogElement): Promise<void> {
  const failure = part(dialog, '.cite-failure', HTMLElement);
  try {
    const citations = await loadCitations();
    failure.hidden = true;
    for (const item of itemsOf(dialog))
      part(item, 'pre', HTMLPreElement).textContent = citations(formatOf(item.dataset.format));
  } catch (error) {
    console.error(error);
    failure.hidden = false;
  }
}

function listen(dialog: HTMLDialogElement): void {
  for (const item of itemsOf(dialog)) {
    const format = formatOf(item.dataset.format);
    const text = (): string => part(item, 'pre', HTMLPreElement).textContent;
    const { file = '' } = dialog.dataset;
    for (const button of item.querySelectorAll('button'))
      button.addEventListener('click', async () => {
        if (text() === '') return;
        keepFormat(format);
        const { ending = '', mediaType = '' } = fileOf(format) ?? {};
        if (button.name === 'download') download(text(), `${file}.${ending}`, mediaType);
        else tell(dialog, button, await copyText(text(), dialog));
      });
  }
  part(dialog, '[name="retry"]', HTMLButtonElement).addEventListener('click', () => void fill(dialog));
  part(dialog, '[name="close"]', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close(); // Beside it: all inside of it lies in its panel.
  });
}

function tell(dialog: HTMLDialogElement, button: HTMLButtonElement, done: boolean): void {
  const { copied = '', failed = '' } = dialog.dataset;
  for (const other of dialog.querySelectorAll('button')) delete other.dataset.done;
  if (done) button.dataset.done = copied;
  part(dialog, '[role="status"]', HTMLElement).textContent = done ? copied : failed;
}

function itemsOf(dialog: HTMLDialogElement): NodeListOf<HTMLElement> {
  return dialog.querySelectorAll<HTMLElement>('[data-format]');
}
