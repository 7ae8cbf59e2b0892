import { part } from './search/parts.ts';

/** Shows how much of the speech has been read, in browsers whose style sheets cannot follow the scrolling. */
export function followProgress(article: Element): void {
  const bar = part(document, '.reading-progress', HTMLElement);
  const follow = (): void => {
    const { top, height } = article.getBoundingClientRect();
    const read = -top / Math.max(height - innerHeight, 1);
    bar.style.transform = `scaleX(${Math.min(Math.max(read, 0), 1)})`;
  };
  addEventListener('scroll', follow, { passive: true });
  follow();
}
