/** What has a card: a mention, a figure, a date. */
const MARKS = '.mention[data-ref], data.figure, time[id]';

/** Opens the cards of marks. They are loaded when the first one is asked for, and get every event from then on. */
export function openCards(article: HTMLElement): void {
  let cards: Promise<typeof import('./mark-card.ts')> | undefined;
  for (const type of ['pointerover', 'pointerleave', 'focusin', 'focusout', 'click'])
    article.addEventListener(type, (event) => {
      if ('elder' in document.documentElement.dataset) return; // Its pages stay simple, and links are only links.
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>(MARKS) : null;
      if (mark === null && cards === undefined) return;
      const tapped = mark !== null && isFirstTap(event, mark);
      if (tapped) event.preventDefault();
      cards ??= import('./mark-card.ts');
      cards
        .then(({ handle }) => handle(event, mark))
        .catch(() => {
          if (tapped) mark.click(); // Without the card the link does what links do.
        });
    });
}

/** A finger cannot point at a link without opening it: its first tap shows the card, the second one follows the link. */
function isFirstTap(event: Event, mark: Element): boolean {
  return (
    event instanceof PointerEvent &&
    event.type === 'click' &&
    event.pointerType === 'touch' &&
    !mark.hasAttribute('aria-describedby')
  );
}
