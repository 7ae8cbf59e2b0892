import type { Normalization, SpeechFrontMatter } from '../../model/speech.ts';
import { type Element, lines, tei } from './element.ts';

const ENGLISH = { 'xml:lang': 'en' };

const NORMALIZATION: Readonly<Record<Normalization, string>> = {
  'punctuation-width': 'Half-width punctuation marks of the source are full-width ones here.',
};

/** How the text came to be what it is, and what its markup stands for: `projectDesc` and `editorialDecl`. */
export function declarations({ normalized, unmarked }: Pick<SpeechFrontMatter, 'normalized' | 'unmarked'>): Element[] {
  return [
    tei(
      'projectDesc',
      {},
      tei(
        'p',
        ENGLISH,
        'Written from annotated Markdown by Rostrum. Processing instructions with the target rostrum, and the front matter in xenoData, say how something stands in the Markdown where TEI has no place for it.',
      ),
    ),
    tei(
      'editorialDecl',
      ENGLISH,
      lines(
        correction(),
        tei(
          'normalization',
          { method: 'silent' },
          normalized.length === 0
            ? tei('p', {}, 'None: the characters are those of the source.')
            : normalized.map((name) =>
                tei('p', {}, tei('term', { type: 'normalized' }, name), `: ${NORMALIZATION[name]}`),
              ),
        ),
        tei('quotation', { marks: 'all' }, tei('p', {}, 'Quotation marks are kept as characters of the text.')),
        tei(
          'segmentation',
          {},
          tei(
            'p',
            {},
            'Each paragraph is a seg whose text content is the text of the speech, character for character; its xml:id is the anchor of the paragraph on the page, as those of heads, names, figures and dates are.',
          ),
        ),
        tei(
          'interpretation',
          {},
          tei(
            'p',
            {},
            'Names, terms, figures, dates, tasks and lead sentences are marked by editors. Notes, descriptions of gaps and corrections stand in back, outside of the text.',
          ),
          unmarked.length === 0
            ? undefined
            : tei(
                'p',
                {},
                'Words in which a name of the registry is none: ',
                unmarked.flatMap((words, i) => [i === 0 ? '' : ', ', tei('term', { type: 'unmarked' }, words)]),
                '.',
              ),
        ),
      ),
    ),
  ];
}

function correction(): Element {
  return tei(
    'correction',
    { method: 'markup' },
    tei('p', {}, 'Nothing is corrected in the text: a doubtful form is marked sic, and its correction is a note.'),
  );
}
