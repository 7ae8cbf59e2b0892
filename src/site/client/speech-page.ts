import './cite/cite.ts';
import { kept } from './kept.ts';
import { openCards } from './open-cards.ts';
import './read-aloud-control.ts';

/** Who just reads loads little more than this: each aid is fetched when it is first asked for. */
const article = document.querySelector<HTMLElement>('article[data-speech]');
const outline = document.querySelector<HTMLElement>('.outline');
const layers = document.querySelector<HTMLDetailsElement>('.layers');

if (article) openCards(article);

// A page that opens at a paragraph has been scrolled before this script is there.
const followOutline = () => outline && import('./outline-position.ts').then((it) => it.markPosition(outline));
if (scrollY > 0) void followOutline();
else addEventListener('scroll', followOutline, { once: true });

const loadLayers = () => layers && import('./layers.ts').then((it) => it.keepLayers(layers));
if (kept('rostrum.layers') !== undefined) void loadLayers();
else layers?.addEventListener('toggle', loadLayers, { once: true });

addEventListener('keydown', (event) => {
  if (/^[jk]$/i.test(event.key)) void import('./paragraph-keys.ts').then((it) => it.walkParagraphs(event));
});

if (article && !CSS.supports('animation-timeline: scroll()'))
  void import('./reading-progress.ts').then((it) => it.followProgress(article));

// From a result of the search page: `/speeches/<id>/?hl=<phrase>&hl=<phrase>#p7`.
const phrases = new URLSearchParams(location.search).getAll('hl');
if (phrases.length > 0) void import('./hit-bar.ts').then(({ showHits }) => showHits(phrases));
