/** What a voice is chosen by. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/**
 * The voice for a Chinese text in the characters of `lang` (`zh-Hans`, `zh-Hant`); `undefined` where there is none. Mandarin
 * before other Chinese, one of this device before one that sends the text away, then the region that writes so.
 */
export function chineseVoice<V extends Voice>(voices: readonly V[], lang: string): V | undefined {
  const region = lang === 'zh-Hant' ? /[-_]TW|Hant/i : /[-_]CN|Hans/i;
  const rank = (voice: V): number =>
    (/^yue|[-_]HK/i.test(voice.lang) ? 0 : 4) + (voice.localService ? 2 : 0) + (region.test(voice.lang) ? 1 : 0);
  return voices
    .filter((voice) => /^(zh|cmn|yue)\b/i.test(voice.lang.replace('_', '-')))
    .sort((a, b) => rank(b) - rank(a))[0];
}
