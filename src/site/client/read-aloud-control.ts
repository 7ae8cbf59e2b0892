import { chineseVoice } from './read-aloud/voices.ts';

/** Shows the control that reads a speech aloud as soon as there is a Chinese voice; what reads is loaded when it is used. */
const control = document.querySelector<HTMLButtonElement>('.read-aloud-control');
if (control && 'speechSynthesis' in window) {
  const show = (): void => {
    control.hidden = chineseVoice(speechSynthesis.getVoices(), document.documentElement.lang) === undefined;
  };
  show();
  // Browsers load their voices after the page.
  speechSynthesis.addEventListener?.('voiceschanged', show);
  control.addEventListener('click', () => void import('./read-aloud.ts').then(({ readAloud }) => readAloud(control)));
}
