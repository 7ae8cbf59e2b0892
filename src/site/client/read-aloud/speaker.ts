import { chineseVoice } from './voices.ts';

export interface Speaker {
  /** Says a short text, instead of whatever is being said. */
  readonly say: (text: string, rate: number) => void;
  readonly hush: () => void;
}

export interface SpeakerEvents {
  /** The text was said to its end. */
  readonly onSaid: () => void;
  readonly onFailed: () => void;
}

/**
 * The speech engine of the browser, in Chinese. To pause is to hush and to say the text again: engines of phones take
 * `pause()` for an end.
 */
export function chineseSpeaker(lang: string, { onSaid, onFailed }: SpeakerEvents): Speaker {
  // Held here, because Chromium forgets the events of an utterance that nothing else holds.
  let current: SpeechSynthesisUtterance | undefined;

  const hush = (): void => {
    current = undefined;
    speechSynthesis.cancel();
  };
  const say = (text: string, rate: number): void => {
    hush();
    const utterance = new SpeechSynthesisUtterance(text);
    const voice = chineseVoice(speechSynthesis.getVoices(), lang);
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? (lang === 'zh-Hant' ? 'zh-TW' : 'zh-CN');
    utterance.rate = rate;
    // Of what was hushed some engines still tell that it ended.
    const unlessHushed = (then: () => void) => () => {
      if (current === utterance) then();
    };
    utterance.addEventListener('end', unlessHushed(onSaid));
    utterance.addEventListener('error', unlessHushed(onFailed));
    current = utterance;
    speechSynthesis.resume(); // Another page may have left it paused.
    speechSynthesis.speak(utterance);
  };
  return { say, hush };
}
