import { expect, test } from 'vitest';
import { chineseVoice } from '../../../../src/site/client/read-aloud/voices.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });

test('there is none where no voice is Chinese', () => {
  expect(chineseVoice([voice('en-US'), voice('ja-JP'), voice('zha-CN')], 'zh-Hans')).toBeUndefined();
});

test.each([
  ['zh-Hans', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
])('a text in %s is read by a voice of %s', (lang, region) => {
  const voices = ['en-US', 'zh-HK', 'zh-TW', 'zh-CN'].map((name) => voice(name));
  expect(chineseVoice(voices, lang)?.lang).toBe(region);
});

test('a voice of the device comes before one that sends the text away', () => {
  expect(chineseVoice([voice('zh-CN', false), voice('zh_TW')], 'zh-Hans')?.lang).toBe('zh_TW');
});

test('Mandarin comes before Cantonese, wherever it is spoken', () => {
  expect(chineseVoice([voice('yue-HK'), voice('cmn-Hans-CN', false)], 'zh-Hant')?.lang).toBe('cmn-Hans-CN');
});
