import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { toTraditional } from '../../src/core/text/traditional.ts';
import { encode } from '../../tests/core/importer/encodings/encode.ts';
import { pick, type Random, randomFrom } from '../../tests/core/search/generate.ts';

/** What a folder of scraped files holds: a kind is an ending and how a text becomes its bytes. */
interface Kind {
  readonly ending: string;
  readonly bytesOf: (page: Page) => Uint8Array | Promise<Uint8Array>;
}

interface Page {
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

export interface WrittenFolder {
  readonly files: number;
  readonly bytes: number;
  /** Files that nothing can be made of: no date, no text, damaged. */
  readonly bad: number;
}

const SEED = 20111124;
const BAD_SHARE = 0.02;
const traditional = toTraditional();

const KINDS: readonly Kind[] = [
  { ending: '.txt', bytesOf: (page) => encode(plain(page), 'utf-8') },
  { ending: '.txt', bytesOf: (page) => encode(plain(page).replaceAll('\n', '\r\n'), 'utf-8-bom') },
  { ending: '.txt', bytesOf: (page) => encode(plain(page), 'gb18030') },
  { ending: '.txt', bytesOf: (page) => encode(inBig5(plain(page)), 'big5') },
  { ending: '.txt', bytesOf: (page) => encode(plain(page), 'utf-16le-bom') },
  { ending: '.html', bytesOf: (page) => encode(html(page, 'utf-8'), 'utf-8') },
  { ending: '.html', bytesOf: (page) => encode(html(page, 'gb2312'), 'gb18030') },
  { ending: '.md', bytesOf: (page) => encode(markdown(page), 'utf-8') },
  { ending: '.docx', bytesOf: word },
];

/** Writes a folder of mixed files of 2 to 20 KB, some of them bad, from sentences of a text: the same at each run. */
export async function writeFolder(folder: string, files: number, sentences: readonly string[]): Promise<WrittenFolder> {
  const random = randomFrom(SEED);
  let [bytes, bad] = [0, 0];
  for (let number = 0; number < files; number++) {
    const kind = pick(random, KINDS);
    const page = pageOf(random, number, sentences);
    const isBad = random() < BAD_SHARE;
    const content = isBad ? damaged(random, await kind.bytesOf(page)) : await kind.bytesOf(page);
    if (isBad) bad++;
    bytes += content.length;
    const file = path.join(folder, `${number % 10}`, `${String(number).padStart(5, '0')}${kind.ending}`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return { files, bytes, bad };
}

function pageOf(random: Random, number: number, sentences: readonly string[]): Page {
  const length = 700 + Math.floor(random() ** 2 * 6000);
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const paragraph = Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(random, sentences)).join('');
    paragraphs.push(paragraph);
    written += paragraph.length;
  }
  const [year, month, day] = [2000 + Math.floor(random() * 20), 1 + Math.floor(random() * 12), 1 + (number % 28)];
  return { title: `在第${number + 1}次工作会议上的讲话`, date: `（${year}年${month}月${day}日）`, paragraphs };
}

function plain({ title, date, paragraphs }: Page): string {
  return `${title}\n${date}\n同志们：\n${paragraphs.join('\n')}\n第 1 页 共 1 页\n`;
}

function html({ title, date, paragraphs }: Page, charset: string): string {
  const body = [date, '同志们：', ...paragraphs].map((text) => `<p>${text}</p>`).join('\n');
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${title}</title><script>var page = 1;</script></head>
<body><nav><a href="/">首页</a></nav><article><h1>${title}</h1>\n${body}</article><footer>版权所有</footer></body></html>`;
}

function markdown({ title, date, paragraphs }: Page): string {
  return `# ${title}\n\n${date}\n\n同志们：\n\n${paragraphs.join('\n\n')}\n`;
}

async function word({ title, date, paragraphs }: Page): Promise<Uint8Array> {
  const heading = new Paragraph({ text: title, heading: HeadingLevel.TITLE });
  const children = [heading, ...[date, '同志们：', ...paragraphs].map((text) => new Paragraph(text))];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** Traditional characters, without the few that Big5 lacks. */
function inBig5(text: string): string {
  return [...traditional(text)].filter((character) => isBig5(character)).join('');
}

const known = new Map<string, boolean>();
function isBig5(character: string): boolean {
  const before = known.get(character);
  if (before !== undefined) return before;
  let is = true;
  try {
    encode(character, 'big5');
  } catch {
    is = false;
  }
  known.set(character, is);
  return is;
}

/** Half of the file, or noise. */
function damaged(random: Random, bytes: Uint8Array): Uint8Array {
  if (random() < 0.5) return bytes.subarray(0, bytes.length >> 1);
  return Uint8Array.from(bytes, () => Math.floor(random() * 256));
}
