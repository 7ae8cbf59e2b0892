import type { Problem } from '../../model/problem.ts';
import { encodingNamed, unknownEncoding } from '../../text/encoding-name.ts';
import type { SourceEncoding, SourceLeftOut, SourceOddity } from '../formats/source-read.ts';
import { chineseLikelihood } from './character-model.ts';
import { decodeLeniently, decodeStrictly, firstInvalidByte } from './decode.ts';
import { guessEncoding, type Reading, rounded } from './guess.ts';
import { withPlainLineEnds } from './line-ends.ts';

export interface DecodedSource {
  /** Lines end in `\n`. */
  readonly text: string;
  readonly encoding: SourceEncoding;
  readonly leftOut: readonly SourceLeftOut[];
  readonly oddities: readonly SourceOddity[];
}

export interface DecodeOptions {
  /** Chosen by hand: nothing is guessed, and bytes that are not valid become U+FFFD. */
  readonly encoding?: string | undefined;
  /** What the file says of itself, and where. */
  readonly declared?: { readonly label: string; readonly evidence: string } | undefined;
}

/** Byte-order marks. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** Below it a person should look. */
const SURE = 0.7;
/** A text that is valid UTF-8 by chance has so many common characters in its other reading. */
const COMMON_BY_MEANING = 0.5;

/**
 * The text of a file. What is chosen by hand counts; then a byte-order mark; then strict UTF-8; then what makes the
 * bytes likeliest as Chinese. A file that is no text, or is damaged, is a problem that says where.
 */
export function decodeSource(
  bytes: Uint8Array,
  file: string,
  { encoding: chosen, declared }: DecodeOptions = {},
): DecodedSource | { readonly problem: Problem } {
  if (chosen !== undefined) return byHand(bytes, file, chosen);
  const mark = MARKS.find(({ bytes: marks }) => marks.every((byte, i) => bytes[i] === byte));
  if (mark !== undefined) {
    const text = decodeStrictly(bytes, mark.encoding);
    if (text === undefined) return { problem: damaged(bytes, file, mark.encoding) };
    if (!isText(text)) return { problem: noText(bytes, file) };
    return finished(text, { name: mark.encoding, confidence: 1, evidence: 'byte-order mark', others: [] }, true);
  }
  const label = declared && encodingNamed(declared.label);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  const isUtf8 = utf8 !== undefined && !utf8.includes('\0') && isText(utf8);
  if (isUtf8 && isBeyondChance(utf8)) return finished(utf8, utf8Encoding(utf8), false, declared);
  const readings = guessEncoding(bytes, label);
  if (isUtf8) {
    const other = readings.find(({ common, han }) => common >= COMMON_BY_MEANING && han >= 2);
    if (other === undefined || label === 'utf-8') return finished(utf8, utf8Encoding(utf8), false, declared);
    return finished(other.text, guessed(readings, other, label, declared), false, declared);
  }
  const [best] = readings;
  if (best !== undefined) return finished(best.text, guessed(readings, best, label, declared), false, declared);
  return { problem: likelyDamaged(bytes, file) };
}

function byHand(bytes: Uint8Array, file: string, label: string): DecodedSource | { readonly problem: Problem } {
  const name = encodingNamed(label);
  if (name === undefined) return { problem: problem(file, 'known-encoding', unknownEncoding(label)) };
  const marked = MARKS.some(({ bytes: mark, encoding }) => encoding === name && mark.every((b, i) => bytes[i] === b));
  const encoding: SourceEncoding = { name, confidence: 1, evidence: 'chosen by hand', others: [] };
  const strict = decodeStrictly(bytes, name);
  if (strict !== undefined) return finished(strict, encoding, marked);
  const read = finished(decodeLeniently(bytes, name), encoding, marked);
  const before = read.text.slice(0, Math.max(0, read.text.indexOf('\uFFFD'))).split('\n');
  const oddity = {
    kind: 'invalid-bytes',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    count: countOf(read.text),
    message: `Unexpected bytes that are no ${name} from byte ${firstInvalidByte(bytes, name)}, read as U+FFFD; expected another encoding, or a whole file`,
  };
  return { ...read, oddities: [oddity, ...read.oddities] };
}

/**
 * Chinese in UTF-8 is three bytes each, of which the first would begin a rare character in GBK; ASCII alone is the same
 * in most encodings, and pairs of bytes that are Latin or Greek letters may be GBK.
 */
function isBeyondChance(text: string): boolean {
  const sample = text.slice(0, 100_000);
  return /[\u2010-\u2030\u3000-\u303F\u3400-\u9FFF\uFF00-\uFFEF]/.test(sample) || /[\u0800-\uFFFF]{2}/.test(sample);
}

function utf8Encoding(text: string): SourceEncoding {
  const wide = text.slice(0, 100_000).match(/[^\0-\x7F]/g)?.length ?? 0;
  if (wide === 0) return { name: 'utf-8', confidence: 1, evidence: 'ASCII alone', others: [] };
  return { name: 'utf-8', confidence: rounded(1 - 0.3 ** wide), evidence: 'valid UTF-8', others: [] };
}

function guessed(
  readings: readonly Reading[],
  best: Reading,
  label: string | undefined,
  declared: DecodeOptions['declared'],
): SourceEncoding {
  const agrees = label !== undefined && isSame(label, best.name);
  return {
    name: best.name,
    confidence: best.confidence,
    evidence: agrees && declared !== undefined ? declared.evidence : 'frequency of characters',
    others: readings.filter((one) => one !== best).map(({ name, confidence }) => ({ name, confidence })),
  };
}

function finished(
  raw: string,
  encoding: SourceEncoding,
  marked: boolean,
  declared?: DecodeOptions['declared'],
): DecodedSource {
  const { text, leftOut } = withPlainLineEnds(raw);
  const mark: SourceLeftOut[] = marked
    ? [{ kind: 'byte-order-mark', text: '\uFEFF', line: 1, column: 1, reason: 'it names the encoding' }]
    : [];
  const oddities = [...doubtOf(encoding), ...contradictionOf(encoding, declared)];
  return {
    text,
    encoding,
    leftOut: [...mark, ...leftOut],
    oddities: oddities.map((message) => ({ kind: 'encoding', line: 1, column: 1, count: 1, message })),
  };
}

function doubtOf({ name, confidence, others }: SourceEncoding): string[] {
  if (confidence >= SURE) return [];
  const also = others
    .filter((other) => other.confidence > 0)
    .map((other) => `${other.name} ${other.confidence}`)
    .join(', ');
  const rivals = also === '' ? '' : `, others ${also}`;
  return [
    `Unexpected file too short or too strange to tell its encoding, read as ${name} (confidence ${confidence}${rivals}), expected \`--encoding\` where that is wrong`,
  ];
}

function contradictionOf({ name, evidence }: SourceEncoding, declared: DecodeOptions['declared']): string[] {
  const label = declared && encodingNamed(declared.label);
  if (declared === undefined || (label !== undefined && isSame(label, name)) || evidence === 'ASCII alone') return [];
  return [
    `Unexpected ${declared.evidence} \`${declared.label}\` in a file that is ${name}, expected \`--encoding\` where the file is right`,
  ];
}

function isSame(label: string, name: string): boolean {
  return label === name || (label === 'gbk' && name === 'gb18030');
}

/** Few controls: a file of another kind has many. */
function isText(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0E-\x1A\x1C-\x1F\x7F\uFFFE\uFFFF]/g)?.length ?? 0;
  return controls <= Math.max(2, text.length / 50) && !text.includes('\0\0');
}

/** What a file was before it was damaged, if it was a text at all. */
function likelyDamaged(bytes: Uint8Array, file: string): Problem {
  const readings = ['utf-8', 'gb18030', 'big5'].map((name) => {
    const text = decodeLeniently(bytes, name).slice(0, 20_000);
    return { name, text, ...chineseLikelihood(text) };
  });
  const [best] = readings.sort((a, b) => b.log - a.log);
  if (best === undefined || best.none * 10 > best.text.length || best.han * 5 < best.text.length)
    return noText(bytes, file);
  if (best.common < best.han * 0.25) return noText(bytes, file);
  return damaged(bytes, file, best.name);
}

function damaged(bytes: Uint8Array, file: string, name: string): Problem {
  const at = firstInvalidByte(bytes, name);
  const byte = bytes[at]?.toString(16).padStart(2, '0') ?? 'end';
  const places = countOf(decodeLeniently(bytes, name));
  const message = `Unexpected byte ${byte} at offset ${at} (${places} such place${places === 1 ? '' : 's'}) in a file that is otherwise ${name}, expected a whole file; \`--encoding ${name}\` reads it with U+FFFD there`;
  return problem(file, 'readable-source', message);
}

function noText(bytes: Uint8Array, file: string): Problem {
  const start = [...bytes.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const message = `Unexpected bytes ${start || '(none)'} at the start of a file that is no text, expected UTF-8, GB18030, Big5 or UTF-16`;
  return problem(file, 'readable-source', message);
}

function countOf(text: string): number {
  return text.match(/\uFFFD/g)?.length ?? 0;
}

function problem(file: string, rule: string, message: string): Problem {
  return { file, line: 1, column: 1, rule, severity: 'error', message };
}
