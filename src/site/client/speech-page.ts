import './read-aloud-control.ts';

/**
 * From a result of the search page: `/speeches/<id>/?hl=<phrase>&hl=<phrase>#p7`. What marks the phrases and walks
 * through them is fetched then only; who just reads loads no more than this.
 */
const phrases = new URLSearchParams(location.search).getAll('hl');
if (phrases.length > 0) void import('./hit-bar.ts').then(({ showHits }) => showHits(phrases));
