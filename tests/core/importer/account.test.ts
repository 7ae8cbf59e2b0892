import { expect, test } from 'vitest';
import { accountOf } from '../../../src/core/importer/account.ts';
import { importSpeech } from '../../../src/core/importer/import-speech.ts';

function imported(text: string) {
  const result = importSpeech({ fileName: 'a.txt', sha256: 'a'.repeat(64), date: '2013', text });
  if ('problem' in result) throw new Error(result.problem.message);
  return { ...result, text, outside: 0, file: 'a.txt' };
}

const TEXT = '讲话\n\n今天\u200B开会,  很好。\n';

test('accounts for every character of a source', () => {
  expect(accountOf(imported(TEXT))).toEqual({
    account: { total: TEXT.length, kept: 10, leftOut: 1, whiteSpace: 5, normalized: 1 },
  });
});

test('counts what a format left out as left out', () => {
  const { account } = accountOf({ ...imported(TEXT), outside: 7 });
  expect(account).toMatchObject({ total: TEXT.length + 7, leftOut: 8 });
});

test.each([
  [
    'a character that was lost',
    '很好',
    '好',
    '`好。` after `讲话今天开会,` in what would be written, expected `很好。`',
  ],
  [
    'a character that was added',
    '今天',
    '今天天',
    '`天开会,很好。` after `讲话今天` in what would be written, expected `开会,很好。`',
  ],
  [
    'a text that ends too early',
    '很好。',
    '',
    '`end` after `讲话今天开会,` in what would be written, expected `很好。`',
  ],
])('finds %s', (_, from, to, message) => {
  const input = imported(TEXT);
  const { problem } = accountOf({ ...input, markdown: input.markdown.replace(from, to) });
  expect(problem).toMatchObject({ file: 'a.txt', rule: 'every-character', message: expect.stringContaining(message) });
});

test('finds what nobody names as left out', () => {
  const { problem } = accountOf({ ...imported(TEXT), leftOut: [] });
  expect(problem?.message).toBe(
    `Unexpected sum of 15 characters (10 kept, 0 left out, 5 white space), expected the 16 of the source`,
  );
});

test('takes no Markdown that is no speech', () => {
  const input = imported(TEXT);
  expect(accountOf({ ...input, markdown: input.markdown.replace('date:', 'data:') }).problem?.rule).toBe(
    'front-matter',
  );
});
