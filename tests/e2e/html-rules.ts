import type { ConfigData } from 'html-validate';

/** What pages are held to (https://html-validate.org/rules/): everything that is recommended, but for what is said here. */
export const HTML_RULES: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // A name for what has none by itself is allowed on any element that can bear one: of the facts about a speech, a table.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Lists without marks are none to Safari's reader unless they say that they are.
    'no-redundant-role': 'off',
    // What scrolls by itself is a region with a name and takes the focus; suggestions are no choice that a form sends.
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    // One technique of several: settings take effect at once, and the search dialog leads to what is typed.
    'wcag/h32': 'off',
  },
};

/** The search page has templates, which its script fills. */
export const TEMPLATE_RULES: NonNullable<ConfigData['rules']> = { 'empty-heading': 'off', 'text-content': 'off' };
