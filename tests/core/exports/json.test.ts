import { expect, test } from 'vitest';
import { speechToJson } from '../../../src/core/exports/json.ts';
import { corpusOf } from '../corpus/fixture.ts';

test('gives the offsets of a mention in the text of its paragraph', () => {
  const [speech] = corpusOf(['感谢:org[旗妇联]！'], { 'qi-fulian': '旗妇联' }).speeches;
  const json = JSON.parse(speech === undefined ? 'null' : speechToJson(speech));
  const [mention] = json.mentions;
  expect(mention).toMatchObject({ type: 'org', ref: 'qi-fulian', block: 'p1' });
  expect(json.paragraphs[0].text.slice(mention.start, mention.end)).toBe('旗妇联');
});
