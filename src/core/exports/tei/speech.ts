import { nestMarks } from '../../markup/nest-marks.ts';
import { parseTree } from '../../markup/parse-speech.ts';
import { isBlock, type Mark, standoffOf } from '../../markup/standoff.ts';
import type { Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { standoffOfSpeech } from '../speech-standoff.ts';
import { anchorsOf } from '../web-annotation/anchors.ts';
import { annotationForms } from './annotation-forms.ts';
import { type BodyContext, backOf, bodyOf } from './body.ts';
import { teiDocument } from './document.ts';
import { type Element, lines, TEI_NAMESPACE, tei } from './element.ts';
import { headerOf } from './header.ts';
import { hintXml } from './hint-xml.ts';
import { type Aside, characters, inlineContent } from './inline.ts';
import { turnsOf } from './speakers.ts';
import { countAll, emptyTally, type TagCounts, type Tally } from './tags.ts';

const MODEL =
  '<?xml-model href="../schemas/rostrum-tei.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>';

/**
 * A speech in TEI P5 (4.12): header, parts, utterances and segments with the anchors of the page as `xml:id`. The text
 * content of a `seg` is the text of the paragraph; `rostrum import` reads the file back to the letter.
 */
export function speechToTei(
  speech: Speech,
  source: ExportSource,
  counted: (counts: TagCounts) => void = () => {},
): string {
  const { text, front, tally } = textOf(speech, source);
  counted(tally.tags);
  const header = headerOf(speech, source, { front, tally });
  const root = tei('TEI', { xmlns: TEI_NAMESPACE, 'xml:lang': speech.meta.language }, lines(header, text));
  return teiDocument(
    root,
    `${MODEL}
`,
  );
}

interface TeiText {
  /** The element `text`. */
  readonly text: Element;
  /** Front matter of the file. */
  readonly front: string;
  readonly tally: Tally;
}

export function textOf(speech: Speech, source: ExportSource): TeiText {
  const standoff = standoffOfSpeech(speech, source);
  const title = titleStandoff(speech.meta.annotatedTitle);
  const asides: Aside[] = [];
  const context: BodyContext = {
    anchors: anchorsOf([...(title?.marks ?? []).filter(isInline), ...standoff.marks]),
    mentions: new Map(speech.mentions.map((mention) => [mention.anchor, mention])),
    figures: new Map(speech.figures.map((figure) => [figure.anchor, figure])),
    turns: turnsOf(speech),
    tally: emptyTally(),
    formOf: annotationForms(source.corpus),
    setAside: (kind, text) => {
      const number = 1 + asides.filter((aside) => aside.kind === kind).length;
      asides.push({ kind, number, text });
      return number;
    },
  };
  const body = bodyOf(standoff, titleContent(speech, title, context), context);
  const text = tei('text', { 'xml:lang': speech.meta.language }, lines(body, backOf(asides)));
  countAll(context.tally, text);
  return { text, front: standoff.front, tally: context.tally };
}

function titleStandoff(annotatedTitle: string | undefined) {
  return annotatedTitle === undefined ? undefined : standoffOf(parseTree(annotatedTitle), '');
}

/** The annotated title, where it is a paragraph as it should be; else the title, with a note that the other is not here. */
function titleContent({ meta }: Speech, title: ReturnType<typeof titleStandoff>, context: BodyContext): string {
  if (title === undefined) return characters(meta.title);
  const [block, ...others] = nestMarks(title);
  const whole = title.front === '' && title.after === '' && others.length === 0;
  if (block?.mark.kind !== 'paragraph' || !whole) return hintXml({ title: 'front-matter' }) + characters(meta.title);
  return hintXml({ title: 'annotated' }) + inlineContent(block.children, context);
}

function isInline(mark: Mark): boolean {
  return !isBlock(mark);
}
