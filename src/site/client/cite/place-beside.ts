/** Between the words and the bar; a finger's handles of the selection hang below it. */
const GAP = 8;
const GAP_FOR_HANDLES = 30;

/**
 * Puts an absolutely positioned element beside the words of a range, where it covers none of them: above, as long as
 * there is room, and below them for a finger, whose system shows its own menu above.
 */
export function placeBeside(element: HTMLElement, range: Range): void {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return;
  const isTouch = matchMedia('(pointer: coarse)').matches;
  const { width, height } = element.getBoundingClientRect();
  const page = document.documentElement;
  const above = Math.min(...lines.map(({ top }) => top)) - GAP - height;
  const below = Math.max(...lines.map(({ bottom }) => bottom)) + (isTouch ? GAP_FOR_HANDLES : GAP);
  const fits = (top: number): boolean => top >= 0 && top + height <= page.clientHeight;
  const order = isTouch ? [below, above] : [above, below];
  // Words that fill the window leave no place but on them, at its lower edge.
  const top = order.find(fits) ?? page.clientHeight - height - GAP;
  const line = top === above ? first : last;
  // Over the column of the text, not over what stands beside it; a paragraph's number in the margin may be selected, too.
  const column = document.querySelector('article')?.getBoundingClientRect() ?? page.getBoundingClientRect();
  const start = Math.max(column.left, Math.min(line.left + (line.width - width) / 2, column.right - width));
  const left = Math.max(GAP, Math.min(start, page.clientWidth - width - GAP));
  element.style.setProperty('top', `${Math.round(top + scrollY)}px`);
  element.style.setProperty('left', `${Math.round(left + scrollX)}px`);
}
