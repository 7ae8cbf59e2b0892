/** Citing is loaded when words of the speech are first selected, or the button is used. */
const article = document.querySelector('article[data-speech]');

if (article) {
  const listening = new AbortController();
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || !article.contains(selection.anchorNode)) return;
      listening.abort();
      import('./cite-bar.ts').then(({ watchSelection }) => watchSelection(article)).catch(console.error);
    },
    { signal: listening.signal },
  );
}

document.querySelector('.cite-button')?.addEventListener('click', () => {
  import('./cite-dialog.ts').then(({ openCiteDialog }) => openCiteDialog()).catch(console.error);
});
