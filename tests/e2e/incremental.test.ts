import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateArchive } from '../../bench/corpus/generate-archive.ts';
import { writeContent } from '../../bench/corpus/write-content.ts';
import { pick, type Random, randomFrom } from '../core/search/generate.ts';
import { differences } from './differences.ts';
import { rostrum } from './site.ts';

/** More by hand: `SPEECHES=600 EDITS=40 SEED=7 npx vitest run --project e2e tests/e2e/incremental.test.ts`. */
const EDITS = Number(process.env.EDITS ?? 3);
const SEED = Number(process.env.SEED ?? 20111124);
/** So many that the ledger is in parts; of more than 500, the list of speeches as well. */
const SPEECHES = Number(process.env.SPEECHES ?? 20);

let folder: string;
let content: string;
let out: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-edits-'));
  content = path.join(folder, 'content');
  out = path.join(folder, 'site');
  await writeContent(content, generateArchive(SPEECHES));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('after edits, a build gives the bytes of a build from nothing', {
  timeout: 240_000 + EDITS * 60_000,
}, async () => {
  const random = randomFrom(SEED);
  await build(out);
  const edits = [...EVERY_EDIT];
  for (let i = 0; i < EDITS; i++) {
    const made: string[] = [];
    // Each build has several to find, so that all kinds come in a few builds.
    for (const edit of edits.splice(0, Math.ceil(EVERY_EDIT.length / Math.min(EDITS, 6))))
      made.push(`${edit.name}: ${await edit(random)}`);
    if (edits.length === 0) edits.push(...EVERY_EDIT);
    await build(out);
    const fresh = path.join(folder, `fresh-${i}`);
    await build(fresh);
    expect(await differences(fresh, out), made.join('; ')).toEqual([]);
    await rm(fresh, { recursive: true });
  }
});

test('a build that finds nothing changed leaves the site as it is, and one that finds it damaged mends it', async () => {
  await build(out);
  const before = await stat(path.join(out, 'index.html'));
  expect(await build(out)).toContain('Nothing has changed');
  expect(await stat(path.join(out, 'index.html'))).toEqual(before);
  const pristine = path.join(folder, 'pristine');
  await build(pristine);
  const [speech = ''] = await speeches();
  await appendFile(path.join(out, `speeches/${speech}/index.html`), ' ');
  await rm(path.join(out, `speeches/${speech}.txt`));
  await writeFile(path.join(out, 'added.html'), '<p>');
  await writeFile(path.join(out, 'data/figures.csv'), 'a,b');
  expect(await build(out)).not.toContain('Nothing has changed');
  expect(await differences(pristine, out)).toEqual([]);
});

async function build(to: string): Promise<string> {
  const { code, output } = await rostrum('build', '--content', content, '--out', to, '--site', 'https://example.org');
  expect(code, output).toBe(0);
  return output;
}

type Edit = (random: Random) => Promise<string>;

/** What editors do, each to something by chance; gives back where. */
const EVERY_EDIT: readonly Edit[] = [
  function changeWord(random) {
    return inSpeech(random, (text) => insertAt(text, random, /，(?=[\u4e00-\u9fff])/g));
  },
  function changeSentenceOfFigure(random) {
    return inSpeech(random, (text) => insertAt(text, random, /:figure\[[^\]]*\]\{[^}]*\}(?=[\u4e00-\u9fff])/g));
  },
  function unmarkName(random) {
    return inSpeech(random, (text) =>
      text.replace(/:(?:org|term|place|campaign|event|law)\[([^[\]]+)\]\{[^}]*\}/, '$1'),
    );
  },
  function dropParagraph(random) {
    return inSpeech(random, (text) => text.replace(/\n\n[^\n#-][^\n]*\n$/, '\n'));
  },
  async function takeParagraph(random) {
    const from = await readFile(await anySpeech(random), 'utf8');
    const paragraphs = from
      .split('\n\n')
      .slice(1)
      .filter((paragraph) => /^[\u4e00-\u9fff]/.test(paragraph));
    return inSpeech(
      random,
      (text) =>
        `${text.trimEnd()}\n\n${pick(random, paragraphs)
          .trimEnd()
          .replace(/ period=[^ }]*/g, '')}\n`,
    );
  },
  function changeFigure(random) {
    return inSpeech(random, (text) => text.replace(/:figure\[\d/, ':figure[7'));
  },
  function changeTitle(random) {
    return inSpeech(random, (text) => text.replace(/^title: /m, 'title: 新'));
  },
  function changeDate(random) {
    return inSpeech(random, (text) => text.replace(/^date: .*$/m, `date: ${dateAfterAll(random)}`));
  },
  async function removeSpeech(random) {
    const file = await anySpeech(random);
    await rm(file);
    return file;
  },
  async function addSpeech(random) {
    const from = await readFile(await anySpeech(random), 'utf8');
    const file = path.join(content, `speeches/added-${Math.floor(random() * 1e6)}.md`);
    await writeFile(file, from.replace(/^date: .*$/m, `date: ${dateAfterAll(random)}`));
    return file;
  },
  async function changeProfile(random) {
    const file = path.join(
      content,
      'organizations',
      pick(random, (await readdir(path.join(content, 'organizations'))).sort()),
    );
    await appendFile(file, '\n又一段。\n');
    return file;
  },
];

/** A text with a word behind one of the places that match. */
function insertAt(text: string, random: Random, places: RegExp): string {
  const ends = [...text.matchAll(places)].map((match) => match.index + match[0].length);
  const at = ends.length === 0 ? text.length : pick(random, ends);
  return `${text.slice(0, at)}改${text.slice(at)}`;
}

/** A result cannot be of a time after its speech. */
function dateAfterAll(random: Random): string {
  return `${2030 + Math.floor(random() * 60)}-07`;
}

async function inSpeech(random: Random, edit: (text: string) => string): Promise<string> {
  const file = await anySpeech(random);
  await writeFile(file, edit(await readFile(file, 'utf8')));
  return file;
}

async function anySpeech(random: Random): Promise<string> {
  return path.join(content, `speeches/${pick(random, await speeches())}.md`);
}

async function speeches(): Promise<string[]> {
  return (await readdir(path.join(content, 'speeches'))).map((name) => name.replace(/\.md$/, '')).sort();
}
