import type { Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { element, openTag } from '../xml-tags.ts';
import { debateBody } from './body.ts';
import { TEI_NAMESPACE } from './dates.ts';
import { inlineContent } from './inline.ts';
import { fittingTitle, marksOf } from './marks.ts';
import { metaOf } from './meta.ts';
import { speakersOf } from './speaking.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A speech in Akoma Ntoso 3.0 (OASIS LegalDocML): a `debate`, of one speaker or of several in turn. Each `p` is a paragraph with its faithful
 * text, `wId` its anchor on the page; characters that XML cannot hold are U+FFFD.
 */
export function speechToAkomaNtoso(speech: Speech, source: ExportSource): string {
  const marks = marksOf(speech, source);
  const speakers = speakersOf(speech, source);
  const eId = 'preface__p_1';
  const title = inlineContent(speech.meta.title, fittingTitle(speech, marks), `${eId}__docTitle_1`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `${openTag('akomaNtoso', { xmlns: NAMESPACE, 'xmlns:tei': TEI_NAMESPACE })}\n`,
    `${openTag('debate', { name: 'speech' })}\n`,
    metaOf(speech, speakers, source),
    `<preface eId="preface">\n${element('p', { eId, wId: 'title' }, element('docTitle', { eId: `${eId}__docTitle_1` }, title))}\n</preface>\n`,
    debateBody(speech, marks, speakers),
    '</debate>\n</akomaNtoso>\n',
  ].join('');
}
