import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';

/** Twentieths of a point, Word's measure of length. */
export const twips = {
  ofPoints: (pt: number): number => Math.round(pt * 20),
  ofMm: (mm: number): number => Math.round((mm * 1440) / 25.4),
};

/** Half points, Word's measure of type: size 3 (三号) is 16 pt, size 2 (二号) 22 pt. */
const SIZE_3 = 32;
const SIZE_2 = 44;
const SMALL = 21;
/** 22 lines on the 225 mm that GB/T 9704—2012 (5.2.1) gives the text. */
export const LINE = twips.ofPoints(28.9);

/** Western letters, then Chinese ones; Word takes another font where it has none of the name. */
const face = (eastAsia: string): { ascii: string; hAnsi: string; cs: string; eastAsia: string } => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

const exactly = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
/** Two characters, whatever their size. */
const indented = { firstLineChars: 200, firstLine: SIZE_3 * 2 * 10 } as const;

/** Ids of the styles of the library's own (`Title`, `Heading1` …) and of ours. */
export const STYLE = {
  body: 'BodyText',
  salutation: 'Salutation',
  quote: 'Quote',
  date: 'Date',
  lead: 'Lead',
  speaker: 'Speaker',
  incident: 'Incident',
  gap: 'Gap',
} as const;

/** The styles of an official document (GB/T 9704—2012), as the style sheet for paper has them (docs/printing.md). */
export const DOCUMENT_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: face('仿宋'), size: SIZE_3 }, paragraph: { spacing: exactly } },
    title: {
      run: { font: face('方正小标宋简体'), size: SIZE_2 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly, line: twips.ofPoints(33), before: LINE } },
    },
    heading1: {
      run: { font: face('黑体'), size: SIZE_3 },
      paragraph: { indent: indented, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font: face('楷体'), size: SIZE_3 },
      paragraph: { indent: indented, keepNext: true, outlineLevel: 1 },
    },
    heading3: {
      run: { font: face('仿宋'), size: SIZE_3, bold: true },
      paragraph: { indent: indented, keepNext: true, outlineLevel: 2 },
    },
    hyperlink: { run: { color: '000000', underline: {} } },
    footnoteText: {
      run: { size: SMALL },
      paragraph: { spacing: { line: twips.ofPoints(16), lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: STYLE.body,
      quickFormat: true,
      run: { font: face('楷体') },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: STYLE.body,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: indented, alignment: AlignmentType.BOTH },
    },
    { id: STYLE.salutation, name: 'Salutation', basedOn: 'Normal', next: STYLE.body, quickFormat: true },
    {
      id: STYLE.quote,
      name: 'Quote',
      basedOn: STYLE.body,
      quickFormat: true,
      run: { font: face('楷体') },
    },
    {
      id: STYLE.date,
      name: 'Date',
      basedOn: 'Normal',
      next: STYLE.body,
      quickFormat: true,
      run: { size: SMALL, font: face('宋体') },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: twips.ofPoints(16), lineRule: LineRuleType.EXACT },
      },
    },
  ],
  characterStyles: [
    { id: STYLE.lead, name: 'Lead', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { font: face('楷体') } },
    {
      id: STYLE.speaker,
      name: 'Speaker',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { font: face('黑体') },
    },
    {
      id: STYLE.incident,
      name: 'Incident',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { font: face('楷体'), color: '666666' },
    },
    { id: STYLE.gap, name: 'Gap', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { color: '666666' } },
  ],
};
