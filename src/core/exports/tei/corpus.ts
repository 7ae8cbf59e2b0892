import { byCodePoint } from '../../text/order.ts';
import type { ExportSource } from '../format.ts';
import { teiDocument } from './document.ts';
import { type Element, lines, TEI_NAMESPACE, tei } from './element.ts';
import { publicationStmt } from './publication.ts';
import { type TagCounts, tagsDeclOf } from './tags.ts';

const INCLUDE = 'http://www.w3.org/2001/XInclude';

/** `data/corpus.xml`: one header for the archive, then the entities and every speech, oldest first, by XInclude. */
export function corpusToTei(source: ExportSource, counts: readonly TagCounts[]): string {
  const { corpus, site } = source;
  const speeches = [...corpus.speeches].reverse();
  const include = (href: string): Element => tei('xi:include', { 'xmlns:xi': INCLUDE, href });
  return teiDocument(
    tei(
      'teiCorpus',
      { xmlns: TEI_NAMESPACE, 'xml:lang': site.language },
      lines(
        tei('teiHeader', {}, lines(fileDesc(source), encodingDesc(counts), profileDesc(source))),
        include('entities.xml'),
        speeches.map(({ id }) => include(`../speeches/${id}.xml`)),
      ),
    ),
  );
}

function fileDesc({ corpus, site, root }: ExportSource): Element {
  const paragraphs = corpus.speeches.reduce((sum, speech) => sum + speech.paragraphs.length, 0);
  return tei(
    'fileDesc',
    {},
    lines(
      tei(
        'titleStmt',
        {},
        lines(tei('title', { type: 'main' }, site.title), site.editor && tei('editor', {}, site.editor)),
      ),
      tei(
        'extent',
        {},
        lines(
          tei('measure', { unit: 'speeches', quantity: String(corpus.speeches.length) }),
          tei('measure', { unit: 'paragraphs', quantity: String(paragraphs) }),
        ),
      ),
      publicationStmt(site, [tei('idno', { type: 'address' }, root)]),
      tei('sourceDesc', {}, tei('p', { 'xml:lang': 'en' }, 'The source of each speech is stated in its own header.')),
    ),
  );
}

function encodingDesc(counts: readonly TagCounts[]): Element {
  return tei(
    'encodingDesc',
    {},
    lines(
      tei(
        'projectDesc',
        {},
        tei(
          'p',
          { 'xml:lang': 'en' },
          'Speeches in a profile like that of ParlaMint: utterances (u) of segments (seg), speakers by who. The xml:id of a speech are the anchors of its page, unique within its file and not in the corpus.',
        ),
      ),
      tagsDeclOf(counts),
    ),
  );
}

function profileDesc({ corpus }: ExportSource): Element {
  const dates = corpus.speeches.map(({ meta }) => meta.date).sort(byCodePoint);
  const [first, last] = [dates.at(0), dates.at(-1)];
  const languages = [...new Set(corpus.speeches.map(({ meta }) => meta.language))].sort(byCodePoint);
  const usage = (ident: string): Element => {
    const share = corpus.speeches.filter(({ meta }) => meta.language === ident).length / corpus.speeches.length;
    return tei('language', { ident, usage: String(Math.round(100 * share)) }, ident);
  };
  return tei(
    'profileDesc',
    {},
    lines(
      first === undefined || last === undefined
        ? undefined
        : tei('settingDesc', {}, tei('setting', {}, tei('date', { from: first, to: last }, `${first}/${last}`))),
      languages.length === 0 ? undefined : tei('langUsage', {}, lines(languages.map(usage))),
    ),
  );
}
