import { applySettings, READER_SETTINGS, SETTINGS_KEY, type SettingName } from '../reader-settings.ts';

const names = Object.keys(READER_SETTINGS) as SettingName[];

/** `<reader-settings>`: shows what is chosen, takes and keeps another choice. */
export class ReaderSettings extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    showChosen(form);
    this.addEventListener('beforetoggle', () => showChosen(form), { capture: true });
    form.addEventListener('change', () => choose(chosenIn(form)));
    form.addEventListener('reset', () => choose({}));
    form.addEventListener('submit', (event) => event.preventDefault());
  }
}

customElements.define('reader-settings', ReaderSettings);

/** Shows in the form what the page looks like, wherever it was chosen. */
function showChosen(form: HTMLFormElement): void {
  const { dataset } = document.documentElement;
  for (const name of names) {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = dataset[name] ?? '';
    else if (control instanceof HTMLInputElement) control.checked = name in dataset;
  }
}

function chosenIn(form: HTMLFormElement): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (name === 'elder') chosen[name] = '';
    else if (value !== '') chosen[name] = String(value);
  }
  return chosen;
}

/** The page changes also where nothing can be kept. */
function choose(settings: Readonly<Record<string, string>>): void {
  applySettings(settings, READER_SETTINGS);
  try {
    if (Object.keys(settings).length === 0) localStorage.removeItem(SETTINGS_KEY);
    else localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
  } catch {
    // Full or forbidden: it holds for this page.
  }
}
