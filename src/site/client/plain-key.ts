const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Within `:is()` a browser skips what it does not know. */
const DIALOG = ':is(dialog[open], [aria-modal="true"], :popover-open)';

/** Whether a key is meant for the page: pressed alone, not while somebody types, composes a character, or is in a dialog. */
export function isPlainKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
    return false;
  return !(event.target instanceof Element && event.target.closest(TYPING)) && !document.querySelector(DIALOG);
}
