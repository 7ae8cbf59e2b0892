import { isHan } from '../text/script.ts';
import type { Directory, DirectoryEntity, DirectoryName } from './directory.ts';
import { foldName, foldSyllables, unitsOf } from './name-form.ts';

/** A directory made ready to be asked. */
export interface NameIndex {
  /** Every name of every entity. */
  readonly forms: readonly NameForm[];
  readonly byName: ReadonlyMap<string, readonly NameForm[]>;
  readonly byPinyin: ReadonlyMap<string, readonly NameForm[]>;
  readonly byInitials: ReadonlyMap<string, readonly NameForm[]>;
}

/** A name of an entity in the forms that are compared. */
export interface NameForm {
  readonly entity: DirectoryEntity;
  readonly written: string;
  readonly name: string;
  /** Code points of `name`. */
  readonly characters: readonly string[];
  readonly pinyin: string;
  /** `3A级` has two: `3j` and `3aj`. */
  readonly initials: readonly string[];
  /** All readings of each character, where one has several. */
  readonly readings?: readonly (readonly string[])[];
}

/** Folds every name once, for all questions to come. Of those in traditional characters the simplified form counts. */
export function openDirectory(directory: Directory): NameIndex {
  const readings = new Map(
    Object.entries(directory.heteronyms ?? {}).map(([character, read]) => [character, foldSyllables(read)]),
  );
  const forms = directory.entities.flatMap((entity) => entity.names.map((name) => nameForm(entity, name, readings)));
  return {
    forms,
    byName: indexBy(forms, ({ name }) => [name]),
    byPinyin: indexBy(forms, ({ pinyin }) => [pinyin]),
    byInitials: indexBy(forms, ({ initials }) => initials),
  };
}

function nameForm(
  entity: DirectoryEntity,
  { written, simplified = written, pinyin }: DirectoryName,
  heteronyms: ReadonlyMap<string, readonly string[]>,
): NameForm {
  const name = foldName(simplified);
  const syllables = foldSyllables(pinyin);
  const units = unitsOf(written);
  const form = {
    entity,
    written,
    name,
    characters: [...name],
    pinyin: syllables.join(''),
    initials: initialsOf(units, syllables),
  };
  if (!units.some((unit) => heteronyms.has(unit))) return form;
  return { ...form, readings: units.map((unit, i) => [syllables[i] ?? '', ...(heteronyms.get(unit) ?? [])]) };
}

/** First letters of all; and with words in Latin letters left whole, where they are no initials already. */
function initialsOf(units: readonly string[], syllables: readonly string[]): string[] {
  const firsts = syllables.map((syllable) => [...syllable][0] ?? '');
  const whole = syllables.map((syllable, i) => (isHan(units[i] ?? '') ? firsts[i] : syllable));
  return [...new Set([firsts.join(''), whole.join('')])];
}

function indexBy(
  forms: readonly NameForm[],
  keysOf: (form: NameForm) => readonly string[],
): Map<string, readonly NameForm[]> {
  const index = new Map<string, NameForm[]>();
  for (const form of forms)
    for (const key of keysOf(form)) {
      const known = index.get(key);
      if (known) known.push(form);
      else index.set(key, [form]);
    }
  return index;
}
