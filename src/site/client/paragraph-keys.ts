import { isPlainKey } from './plain-key.ts';

/** `j` and `k` take the focus to the number of the next paragraph or the one before, unless the reader turned them off. */
export function walkParagraphs(event: KeyboardEvent): void {
  if (!isPlainKey(event) || document.querySelector('.layers [value="keys"]:not(:checked)')) return;
  const links = [...document.querySelectorAll<HTMLElement>('.paragraph-link')];
  const link = links[indexFrom(links, event.key.toLowerCase() === 'j' ? 1 : -1)]; // Caps Lock gives `J`.
  link?.focus({ preventScroll: true });
  link?.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Counted from the paragraph that has the focus; otherwise `j` leads to the first one that begins on the screen. */
function indexFrom(links: readonly HTMLElement[], step: number): number {
  const paragraph = document.activeElement?.closest('p');
  const focused = links.findIndex((link) => paragraph?.contains(link));
  if (focused >= 0) return Math.min(Math.max(focused + step, 0), links.length - 1);
  const seen = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  return step > 0 ? seen : (seen < 0 ? links.length : seen) - 1;
}
