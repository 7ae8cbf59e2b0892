import { foldForSearch } from './fold.ts';

const NO_PART_OF_A_NAME = /[\p{P}\p{Z}\p{Cc}\p{Cf}]/gu;
const NO_LETTER = /[^\p{L}\p{N} ]/gu;
/** A Chinese character, or a run of other letters and digits. */
const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** A name as it is compared: folded, without blanks and punctuation; a name of nothing else keeps them. */
export function foldName(written: string): string {
  const folded = foldForSearch(written.normalize('NFC')).trim();
  const bare = folded.replace(NO_PART_OF_A_NAME, '');
  return bare === '' ? folded : bare;
}

/** Pinyin as it is compared, with tones or not: `Nǚ'ér`, `nv er` and `nu-er` are all `nuer`. */
export function foldPinyin(written: string): string {
  return foldSyllables(written).join('');
}

/** Each syllable of pinyin parted by blanks, as it is compared. */
export function foldSyllables(written: string): string[] {
  return foldForSearch(written).normalize('NFD').replace(NO_LETTER, '').replaceAll('v', 'u').split(' ');
}

/** What each syllable of a name's pinyin stands for: its Chinese characters, and runs of other letters (`gdp`). */
export function unitsOf(written: string): string[] {
  return foldForSearch(written.normalize('NFC')).match(UNIT) ?? [];
}
