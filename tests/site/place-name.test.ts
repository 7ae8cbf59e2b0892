import { expect, test } from 'vitest';
import { messagesFor } from '../../src/site/i18n/messages.ts';
import { placeName } from '../../src/site/place-name.ts';

test('a paragraph is called by its number, and a title is no heading', () => {
  const names = (locale: string) => ['p7', 's1', 'title'].map((block) => placeName(block, messagesFor(locale)));
  expect(names('zh-hans')).toEqual(['第 7 段', '标题', '题目']);
  expect(names('en')).toEqual(['paragraph 7', 'heading', 'title']);
});
