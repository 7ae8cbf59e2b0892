/**
 * On every page: Ctrl+K (⌘K on Apple's systems) and the control in the header open the search dialog, whose script is
 * loaded only then. A page without the dialog has a search field of its own, which gets the focus instead.
 */
const isApple = /Mac|iP/.test(navigator.platform);
const control = document.querySelector('.search-control');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
const field = document.querySelector<HTMLInputElement>('.search-dialog input, main .search-field input');

control?.setAttribute('aria-keyshortcuts', isApple ? 'Meta+K' : 'Control+K');
if (dialog) control?.setAttribute('aria-haspopup', 'dialog');
const hint = control?.querySelector('kbd');
if (hint) {
  hint.textContent = isApple ? '⌘K' : 'Ctrl K';
  hint.hidden = false;
}

control?.addEventListener('click', (event) => {
  // With a key held the link opens a tab of its own, as links do.
  if (event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) open(event);
});

addEventListener('keydown', (event) => {
  const held = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (held && !event.altKey && !event.shiftKey && !event.isComposing && event.key.toLowerCase() === 'k') open(event);
});

// In another language the reader is at the same place, with the same search.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });

const settings = document.querySelector('reader-settings');
settings?.addEventListener('beforetoggle', () => void import('./reader-settings.ts'), { capture: true, once: true });

function open(event: Event): void {
  if (!field) return;
  event.preventDefault();
  if (dialog && !dialog.open) {
    dialog.showModal();
    // Until the script is there, and should it not come, the form in the dialog leads to the search page.
    import('./search/search-dialog.ts').catch(console.error);
  }
  field.select();
  field.focus();
}
