import { z } from 'zod';
import { directiveNamed, directives } from '../markup/directives/index.ts';
import { parseSpeech } from '../markup/parse-speech.ts';
import { isBlock, type Mark, STRUCTURES, type Standoff, standoffOf } from '../markup/standoff.ts';
import { writeStandoff } from '../markup/write-standoff.ts';
import { ID_PATTERN } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import { unitOffsets } from '../text/code-points.ts';
import { didYouMean } from '../text/similarity.ts';

/** A speech that was read back, or why it was not. */
export type ReadWebAnnotations = { readonly id: string; readonly markdown: string } | { readonly problem: Problem };

const property = z.object({ 'schema:name': z.string(), 'schema:value': z.string() });
const body = z.object({
  type: z.string(),
  purpose: z.string(),
  value: z.string().optional(),
  format: z.string().optional(),
  'schema:additionalProperty': z.array(property).optional(),
});
const selector = z.object({
  type: z.string(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  exact: z.string().optional(),
});
const target = z.object({
  source: z.string(),
  scope: z.string().optional(),
  selector: z.union([z.array(selector), selector.transform((one) => [one])]),
});
const annotation = z.object({
  id: z.string(),
  body: z.array(body),
  target: z.union([z.array(target), target.transform((one) => [one]), z.string().transform(() => [])]),
});
const collectionSchema = z.object({
  id: z.string(),
  type: z.literal('AnnotationCollection'),
  first: z.object({ items: z.array(annotation) }),
});

type Annotation = z.output<typeof annotation>;

/** An annotation with what it says of the text, its place in characters of the text. */
interface Read {
  readonly id: string;
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly editorial?: string;
  readonly written?: string;
  readonly scope?: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/**
 * Reads the annotations of a speech as `speeches/<id>.annotations.jsonld` has them back into its Markdown. Without a text
 * the quotations of title, headings and paragraphs are the text; with one, every quotation is compared with it. What is
 * returned has that text when it is parsed, whatever the file says.
 */
export function readWebAnnotations(json: string, text: string | undefined, file: string): ReadWebAnnotations {
  const parsed = parseCollection(json);
  if ('message' in parsed) return problem(file, json, parsed);
  const { id, items } = parsed;
  const read: Read[] = [];
  for (const item of items) {
    const result = readAnnotation(item);
    if ('message' in result) return problem(file, json, { ...result, item: item.id });
    read.push(result);
  }
  const standoff = standoffFrom(read, text);
  if ('message' in standoff) return problem(file, json, standoff);
  const written = writeStandoff(standoff);
  if ('message' in written)
    return problem(file, json, { message: written.message, item: standoff.items[written.index]?.id });
  const { markdown } = written;
  const { tree, speech, problems } = parseSpeech(markdown, { id, file: `${id}.md` });
  if (speech === undefined) return { problem: { ...(problems[0] ?? at(file, 1)), file, line: 1, column: 1 } };
  if (standoffOf(tree, speech.meta.title).text !== standoff.text)
    return problem(file, json, {
      message: 'Unexpected Markdown that would change the text, expected one that leaves it as it is',
    });
  return { id, markdown };
}

interface Fault {
  readonly message: string;
  /** Id of the annotation. */
  readonly item?: string | undefined;
}

function parseCollection(json: string): { id: string; items: readonly Annotation[] } | Fault {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { message: 'Unexpected text, expected JSON' };
  }
  const result = collectionSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    return { message: `Unexpected \`${issue?.path.join('.')}\`, expected an annotation collection: ${issue?.message}` };
  }
  const { id: address, first } = result.data;
  const id =
    address
      .split('/')
      .at(-1)
      ?.replace(/\.annotations\.jsonld$/, '') ?? '';
  if (!ID_PATTERN.test(id))
    return { message: `Unexpected id \`${address}\`, expected an address that ends in \`<id>.annotations.jsonld\`` };
  return { id, items: first.items };
}

/** Kinds that are no marks of the text. */
const OTHERS = ['front-matter', 'title', 'end'];

function readAnnotation({ id, body: bodies, target: targets }: Annotation): Read | Fault {
  const classification = bodies.find(({ purpose }) => purpose === 'classifying');
  const kind = classification?.value;
  if (kind === undefined)
    return { message: 'Unexpected annotation without a classification, expected the kind of mark' };
  const known = [...OTHERS, ...STRUCTURES, ...directives.map(({ name }) => name)];
  if (!known.includes(kind))
    return { message: `Unexpected kind \`${kind}\`, expected one of ${known.join(', ')}${didYouMean(kind, known)}` };
  const ofText = targets.find(({ selector }) => selector.some(({ type }) => type === 'TextPositionSelector'));
  const position = ofText?.selector.find(({ type }) => type === 'TextPositionSelector');
  const quote = ofText?.selector.find(({ type }) => type === 'TextQuoteSelector');
  if (
    kind !== 'front-matter' &&
    (position?.start === undefined || position.end === undefined || quote?.exact === undefined)
  )
    return { message: 'Unexpected target, expected the place in the text and its quotation' };
  const written = bodies.find(({ format }) => format === 'text/markdown')?.value;
  const editorial = bodies.find(({ format }) => format === 'text/plain')?.value;
  const isEditorial = directiveNamed(kind)?.editorial === true;
  return {
    ...{ id, kind, attributes: attributesOf(classification?.['schema:additionalProperty'] ?? []) },
    ...{ start: position?.start ?? 0, end: position?.end ?? 0, exact: quote?.exact ?? '' },
    ...(isEditorial ? { editorial: editorial ?? '' } : {}),
    ...(written === undefined ? {} : { written }),
    ...(ofText?.scope === undefined ? {} : { scope: ofText.scope }),
  };
}

function attributesOf(properties: readonly z.output<typeof property>[]): Record<string, string> {
  return Object.fromEntries(properties.map((one) => [one['schema:name'], one['schema:value']]));
}

/** Text and marks of a file, or what in it does not fit together. */
function standoffFrom(
  read: readonly Read[],
  given: string | undefined,
): (Standoff & { items: readonly Read[] }) | Fault {
  const front = read.find(({ kind }) => kind === 'front-matter')?.written;
  const title = read.find(({ kind }) => kind === 'title');
  if (front === undefined || title === undefined)
    return { message: 'Unexpected end of the annotations, expected front matter and title among them' };
  // What stands before the first block is about the title, whose annotations are in the front matter.
  const items = read.slice(read.findIndex(isBlock)).filter(({ kind }) => !OTHERS.includes(kind));
  const blocks = isBlock(items[0] ?? { kind: '' }) ? items : [];
  const text = given ?? textOf([title, ...blocks.filter(isBlock)]);
  const units = unitOffsets(text);
  const marks: Mark[] = [];
  const indexes = new Map(blocks.map(({ id }, index) => [id, index]));
  for (const { id, scope, exact, start, end, ...mark } of [...blocks]) {
    const place = { start: units[start] ?? text.length + 1, end: units[end] ?? text.length + 1 };
    if (text.slice(place.start, place.end) !== exact)
      return {
        item: id,
        message: `Unexpected \`${text.slice(place.start, place.end)}\`, expected \`${exact}\` in the text`,
      };
    const around = scope === undefined ? undefined : indexes.get(scope);
    if (scope !== undefined && around === undefined)
      return { item: id, message: `Unexpected scope \`${scope}\`, expected an annotation of the text` };
    const inside = around === undefined ? {} : { inside: isBlock(blocks[around] ?? mark) ? -1 : around };
    marks.push({ ...mark, ...place, ...inside });
  }
  return { text, marks, front, after: read.find(({ kind }) => kind === 'end')?.written ?? '\n', items: blocks };
}

/** The text that quotations of its blocks make, an empty line between them. */
function textOf(blocks: readonly Pick<Read, 'kind' | 'exact'>[]): string {
  return `${blocks
    .filter(({ kind }) => kind !== 'break')
    .map(({ exact }) => exact)
    .join('\n\n')}\n`;
}

function problem(file: string, json: string, { message, item }: Fault): { problem: Problem } {
  const start = item === undefined ? -1 : json.indexOf(JSON.stringify(item));
  return { problem: { ...at(file, start === -1 ? 1 : json.slice(0, start).split('\n').length), message } };
}

function at(file: string, line: number): Problem {
  return { file, line, column: 1, rule: 'web-annotation', severity: 'error', message: 'Unexpected annotations' };
}
