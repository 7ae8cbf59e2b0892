/**
 * What a reader may choose, by the name that `dataset` of `<html>` has it under, and the values beside what is so without
 * a choice: `data-theme="dark"`, `data-text-size="large"`, `data-elder=""`. Style sheets go by these attributes.
 */
export const READER_SETTINGS = {
  theme: ['light', 'dark'],
  contrast: ['high'],
  textSize: ['small', 'large', 'larger', 'largest'],
  elder: [''],
} as const;

export type SettingName = keyof typeof READER_SETTINGS;
/** What was chosen; a setting that is not there is as the system has it. */
export type ReaderSettings = { readonly [N in SettingName]?: string };

/** Kept for all archives of a host: eyes are the same on each of them. */
export const SETTINGS_KEY = 'rostrum:reader-settings';

/**
 * What is kept on the device. Like `applySettings` it also runs as a script in the head of every page, before anything is
 * painted, so both know nothing but their arguments.
 */
export function keptSettings(key: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {}; // Nothing can be kept here, or something else was: all is as without a choice.
  }
}

/** Sets what was chosen as attributes on `<html>`, and takes away those for which nothing was. */
export function applySettings(
  settings: Readonly<Record<string, unknown>>,
  choices: Readonly<Record<string, readonly string[]>>,
): void {
  const { dataset } = document.documentElement;
  for (const name in choices) {
    const value = choices[name]?.find((choice) => choice === settings[name]);
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
  }
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-scheme]')) {
    const { scheme } = meta.dataset;
    const chosen = dataset.theme === scheme ? 'all' : 'not all';
    meta.media = dataset.theme === undefined ? `(prefers-color-scheme: ${scheme})` : chosen;
  }
}

/** The script for the head of every page; again where a page comes back from the cache, or another tab has chosen. */
export function settingsScript(): string {
  const [key, choices] = [JSON.stringify(SETTINGS_KEY), JSON.stringify(READER_SETTINGS)];
  return `{const apply=()=>(${applySettings})((${keptSettings})(${key}),${choices});apply();addEventListener("pageshow",apply);addEventListener("storage",apply)}`;
}
