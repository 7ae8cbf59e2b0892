/** What the engine of `installEngine` was told, for a test to look at and to drive it. */
export interface Engine {
  readonly said: { readonly text: string; readonly lang: string; readonly rate: number }[];
  /** Whether something is being said. */
  readonly busy: () => boolean;
  readonly finish: () => void;
  readonly fail: () => void;
  readonly bringVoices: (langs: readonly string[]) => void;
}

/** A speech engine in the place of the browser's, which tells that a text was said only when a test says so. */
export function installEngine(): void {
  let voices: { lang: string; localService: boolean }[] = [];
  let current: Utterance | undefined;
  class Utterance extends EventTarget {
    readonly text: string;
    lang = '';
    rate = 1;
    voice = null;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const said: { text: string; lang: string; rate: number }[] = [];
  const end = (type: string): void => {
    const utterance = current;
    current = undefined;
    utterance?.dispatchEvent(new Event(type));
  };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: Utterance) => {
      current = utterance;
      said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate });
    },
    // As browsers do: what is cut off ends with an error.
    cancel: () => end('error'),
    resume: () => undefined,
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  Object.assign(globalThis, {
    SpeechSynthesisUtterance: Utterance,
    engine: {
      said,
      busy: () => current !== undefined,
      finish: () => end('end'),
      fail: () => end('error'),
      bringVoices: (langs: readonly string[]) => {
        voices = langs.map((lang) => ({ lang, localService: true }));
        synthesis.dispatchEvent(new Event('voiceschanged'));
      },
    },
  });
}
