import { forbiddenCharacters, hiddenCharacters } from '../../text/odd-characters.ts';
import { codePoint, type Strange } from './oddity.ts';

/** Ideographs for compatibility, radicals, and forms for vertical lines: each has another character that is usual. */
const COMPATIBILITY = /[\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE4F\u{2F800}-\u{2FA1F}]/gu;
const PRIVATE = /\p{Co}/gu;
const UNASSIGNED = /(?![\uFFFE\uFFFF])\p{Cn}/gu;
/** Not an indentation: that is how a paragraph begins. */
const FULL_WIDTH_SPACE = /(?<=[^\s])\u3000+(?=[^\s])/g;
const REPLACEMENT = /\uFFFD/g;
const LOST = /\?\?\?\?+/g;

/** Characters of a text that are not what somebody meant to write, or that nobody sees. */
export function strangeCharacters(text: string): Strange[] {
  return [
    ...each(text, COMPATIBILITY, (character) => {
      const usual = character.normalize('NFKC');
      if (usual === character) return undefined;
      const message = `Unexpected compatibility form ${character} (${codePoint(character)}), expected the usual ${usual} (${codePoint(usual)})`;
      return { kind: 'compatibility', name: character, message };
    }),
    ...each(text, PRIVATE, (character) => ({
      kind: 'private-use',
      name: character,
      message: `Unexpected private-use character ${codePoint(character)}, which only one font shows, expected the character it stands for`,
    })),
    ...each(text, UNASSIGNED, (character) => ({
      kind: 'unassigned',
      name: character,
      message: `Unexpected ${codePoint(character)}, which is no character, expected text; the encoding may be wrong`,
    })),
    ...each(text, FULL_WIDTH_SPACE, () => ({
      kind: 'full-width-space',
      name: 'space',
      message:
        'Unexpected full-width space (U+3000) inside a line, expected text; it may be what remains of a line break',
    })),
    ...each(text, REPLACEMENT, () => ({
      kind: 'replacement',
      name: 'replacement',
      message: 'Unexpected U+FFFD, expected a character; the file was read in a wrong encoding once, and it is lost',
    })),
    ...each(text, LOST, () => ({
      kind: 'question-marks',
      name: 'question-marks',
      message:
        'Unexpected row of question marks, expected text; the file may have been saved in an encoding that lacks its characters',
    })),
    ...hiddenCharacters(text).map(({ offset, name }) => ({
      ...{ kind: 'invisible', offset, name },
      message: `Unexpected unseen character ${name}, expected text that reads as it is written`,
    })),
    ...forbiddenCharacters(text).map(({ offset, name }) => ({
      ...{ kind: 'control', offset, name },
      message: `Unexpected control character ${name}, expected text`,
    })),
  ];
}

function* each(
  text: string,
  pattern: RegExp,
  describe: (found: string) => Omit<Strange, 'offset'> | undefined,
): Iterable<Strange> {
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const strange = describe(found);
    if (strange !== undefined) yield { ...strange, offset: index };
  }
}
