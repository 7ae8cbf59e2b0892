import { applySettings, READER_SETTINGS, SETTINGS_KEY, type SettingName } from '../reader-settings.ts';
import { keep } from './kept.ts';

const names = Object.keys(READER_SETTINGS) as SettingName[];

/** `<reader-settings>`: shows what is chosen, takes and keeps another choice. */
export class ReaderSettings extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    // What was chosen while this was being loaded; the server sends the form without a choice.
    const early = chosenIn(form);
    if (Object.keys(early).length > 0) choose({ ...chosen(), ...early });
    showChosen(form);
    this.addEventListener('beforetoggle', () => showChosen(form), { capture: true });
    form.addEventListener('change', () => choose(chosenIn(form)));
    form.addEventListener('reset', () => choose({}));
    form.addEventListener('submit', (event) => event.preventDefault());
  }
}

customElements.define('reader-settings', ReaderSettings);

/** What the page looks like by choice. */
function chosen(): Record<string, string> {
  const { dataset } = document.documentElement;
  return Object.fromEntries(names.flatMap((name) => (dataset[name] === undefined ? [] : [[name, dataset[name]]])));
}

/** Shows in the form what the page looks like, wherever it was chosen. */
function showChosen(form: HTMLFormElement): void {
  const current = chosen();
  for (const name of names) {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = current[name] ?? '';
    else if (control instanceof HTMLInputElement) control.checked = name in current;
  }
}

function chosenIn(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (name === 'elder') values[name] = '';
    else if (value !== '') values[name] = String(value);
  }
  return values;
}

/** The page changes also where nothing can be kept. */
function choose(settings: Readonly<Record<string, string>>): void {
  applySettings(settings, READER_SETTINGS);
  keep(SETTINGS_KEY, Object.keys(settings).length === 0 ? undefined : JSON.stringify(settings));
}
