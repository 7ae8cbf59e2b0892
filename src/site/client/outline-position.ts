/** How far down the window a part has come when it is the one being read. */
const READING_LINE = 0.25;

/** Marks in the outline the part, or the point of one, that is being read. */
export function markPosition(outline: HTMLElement): void {
  const entries = [...outline.querySelectorAll('a')].flatMap((link) => {
    const target = document.getElementById(link.hash.slice(1));
    return target ? [{ link, target }] : [];
  });

  function mark(): void {
    const line = innerHeight * READING_LINE;
    const entry = entries.findLast(({ target }) => target.getBoundingClientRect().top <= line) ?? entries[0];
    if (entry === undefined || entry.link.ariaCurrent === 'location') return;
    for (const { link } of entries) link.ariaCurrent = link === entry.link ? 'location' : null;
    reveal(entry.link, outline);
  }

  // Every block is watched, so that also a jump from the middle of a part to the middle of another one is noticed.
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${100 * (1 - READING_LINE)}%` });
  for (const block of document.querySelectorAll('article[data-speech] :is(p, h2, h3)')) observer.observe(block);
}

/** Scrolls the outline alone; `scrollIntoView` would move the speech as well. */
function reveal(link: Element, outline: Element): void {
  const { top, bottom } = link.getBoundingClientRect();
  const frame = outline.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) outline.scrollTop += top - frame.top - frame.height / 3;
}
