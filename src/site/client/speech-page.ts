import { foldForSearch } from '../../core/search/fold.ts';
import { highlightHits } from './highlight-hits.ts';

/** From a result of the search page, `/speeches/<id>/?hl=<phrase>&hl=<phrase>#p7`: marks the words, shows the passage. */
const phrases = new URLSearchParams(location.search).getAll('hl');
const article = document.querySelector('article[data-speech]');
if (article && phrases.length > 0) {
  highlightHits(article, phrases, foldForSearch);
  const passage = document.getElementById(location.hash.slice(1)) ?? article;
  (passage.querySelector('mark.hit') ?? passage).scrollIntoView({ block: 'center' });
}
