import { expect, test } from 'vitest';
import { parseSpeech, serializeSpeech } from '../../../src/core/markup/parse-speech.ts';
import { MAX_SPEECH_ANNOTATIONS, MAX_SPEECH_LENGTH, MAX_SPEECH_LINES } from '../../../src/core/markup/speech-limits.ts';

const FRONT = '---\ntitle: 题\ndate: 2011\n---\n';
const parsed = (body: string) => parseSpeech(FRONT + body, { id: 'a', file: 'a.md' });

test('refuses a file longer than any speech, with all of it in the tree', () => {
  const body = '同'.repeat(MAX_SPEECH_LENGTH);
  const { speech, tree, problems } = parsed(body);
  expect(speech).toBeUndefined();
  const message = `Unexpected text of more than ${MAX_SPEECH_LENGTH} characters, expected a speech: several speeches are several files`;
  expect(problems).toEqual([{ file: 'a.md', line: 1, column: 1, rule: 'speech-size', severity: 'error', message }]);
  expect(serializeSpeech({ tree })).toBe(FRONT + body);
  expect(parsed(body.slice(FRONT.length)).problems).toEqual([]);
});

test.each(['\n', '\r\n', '\r'])('refuses a file with more lines than any speech, broken by %j', (end) => {
  const { speech, problems } = parsed(`${end.repeat(MAX_SPEECH_LINES - 4)}同`);
  expect(speech).toBeUndefined();
  expect(problems).toMatchObject([{ rule: 'speech-size', line: MAX_SPEECH_LINES, column: 1 }]);
  expect(parsed(`${end.repeat(MAX_SPEECH_LINES - 5)}同`).problems).toEqual([]);
});

test('refuses a file with more annotations than any speech at the first that is too many', () => {
  const { speech, problems } = parsed(`\n${':lead[一]'.repeat(MAX_SPEECH_ANNOTATIONS)}\n一:lead[一]`);
  expect(speech).toBeUndefined();
  expect(problems).toMatchObject([{ rule: 'speech-size', line: 7, column: 2 }]);
});
