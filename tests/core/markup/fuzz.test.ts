import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_DEPTH } from '../../../src/core/markup/parse-inline.ts';
import { parseSpeech, parseTree, serializeSpeech } from '../../../src/core/markup/parse-speech.ts';
import { escapeParagraph } from '../../../src/core/markup/serialize.ts';
import { wholeText } from '../../../src/core/markup/syntax.ts';
import { fuzz } from '../../fuzz.ts';
import { growth } from '../../growth.ts';
import { markdown } from './any-markdown.ts';

const FRONT = '---\ntitle: 题目\ndate: 2011\n---\n\n';
const RUNS = fuzz.parameters(10_000);
const options = { id: 'a', file: 'a.md', hrefOf: (_: string, ref: string) => `/${ref}/` };

test('gives every file back to the letter', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      expect(serializeSpeech({ tree: parseTree(body) })).toBe(body);
      expect(serializeSpeech(parseSpeech(FRONT + body, options))).toBe(FRONT + body);
    }),
    RUNS,
  );
});

test('shows on the page every character of the text, in order', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const { speech } = parseSpeech(FRONT + body, options);
      const shown = (speech?.html ?? '').replace(/<[^>]*>/g, '');
      const text = [...(speech?.sections ?? []), ...(speech?.paragraphs ?? [])]
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
        .map((block) => ('heading' in block ? block.heading : block.text))
        .join('');
      expect(unescapeHtml(shown).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    RUNS,
  );
});

test('takes no character away but the marks themselves', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const kept = wholeText(parseTree(body)).replace(/[^\p{Script=Han}]/gu, '');
      const outsideAttributes = body.replace(/\]\{[^}]*\}/g, ']').replace(/[^\p{Script=Han}]/gu, '');
      expect(kept.length).toBeGreaterThanOrEqual(outsideAttributes.length);
    }),
    RUNS,
  );
});

test('reads text that was escaped as that text', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const line = text.replace(/\s+/g, '');
      expect(wholeText(parseTree(escapeParagraph(line)))).toBe(line);
    }),
    RUNS,
  );
});

test('nests to any depth that a text can have, and no deeper than the stack can bear', () => {
  const nested = (depth: number): string => `${':org['.repeat(depth)}旗${']{ref=a}'.repeat(depth)}`;
  expect(parseSpeech(FRONT + nested(50), options).speech?.mentions).toHaveLength(50);
  const { speech, tree } = parseSpeech(FRONT + nested(5000), options);
  expect(speech?.mentions.length).toBe(MAX_DEPTH);
  expect(serializeSpeech({ tree })).toBe(FRONT + nested(5000));
});

// A machine busy with something else may spoil one measurement, not four.
test.each([
  '这是:org[旗妇联]{ref=a}的文字:上午**好**。',
  '[',
  ':org[',
  '**a*',
  ':org[x]{a="',
  '旗\n',
  '旗\n\n',
  '> 旗\n',
  '\\*',
  ']{ref=a}',
])('takes linear time for many %j', { retry: 3 }, (unit) => {
  expect(growth((size) => parseSpeech(FRONT + unit.repeat(size / unit.length), options), 40_000)).toBeLessThan(40);
});

test('reads a file of 5 MB', () => {
  const unit = '围绕:org[妇联]{ref=a}，:figure[280万元]{kind=result}。会议时间:上午**九点**。';
  const body = `${unit.repeat(20)}\n\n`.repeat(Math.ceil(5_000_000 / Buffer.byteLength(unit) / 20));
  const { speech, tree } = parseSpeech(FRONT + body, options);
  expect(speech?.mentions.length).toBe(body.split(':org[').length - 1);
  expect(serializeSpeech({ tree })).toBe(FRONT + body);
});

function unescapeHtml(html: string): string {
  const numeric = html.replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return numeric.replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => names[name] ?? whole);
}
