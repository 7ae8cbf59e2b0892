import { byCodePoint } from '../text/order.ts';
import type { DirectoryEntity } from './directory.ts';
import { foldName, foldPinyin } from './name-form.ts';
import type { NameForm, NameIndex } from './name-index.ts';
import { isOneEdit } from './one-edit.ts';

export interface EntityAnswer {
  readonly entity: DirectoryEntity;
  /** How what was asked fits: it is the name, its pinyin, its initials, a part of it, or one slip away from it. */
  readonly by: 'name' | 'pinyin' | 'initials' | 'part' | 'typo';
  /** The form of the name that fits. */
  readonly written: string;
}

const MOST_PARTS = 8;
const MOST_TYPOS = 5;
/** Fewer characters, or letters of pinyin, are one slip away from too much. */
const SHORTEST_PART = 2;
const SHORTEST_NAME_WITH_TYPO = 2;
const SHORTEST_PINYIN_WITH_TYPO = 5;
const LATIN = /[a-z]/;

/**
 * Entities that a whole query names, the best first, each once. Exact answers are all given; near misses only where
 * there is no exact answer, so that a name typed rightly is never doubted.
 */
export function answerEntities(index: NameIndex, asked: string): EntityAnswer[] {
  const typed = readTyped(asked);
  if (typed.name === '') return [];
  const answers: Answers = new Map();
  addExact(answers, index, typed);
  const isExact = answers.size > 0;
  if (typed.characters.length >= SHORTEST_PART) add(answers, 'part', partsOf(index, typed), MOST_PARTS);
  if (!isExact) add(answers, 'typo', typosOf(index, typed), MOST_TYPOS);
  return [...answers.values()];
}

/** Entities that somebody may be about to name, the likeliest first: for a list below what is being typed. */
export function suggestEntities(index: NameIndex, begun: string, limit: number): EntityAnswer[] {
  const typed = readTyped(begun);
  if (typed.name === '') return [];
  const answers: Answers = new Map();
  addExact(answers, index, typed);
  const { forms } = index;
  add(answers, 'part', inOrder(forms.filter(({ name }) => name.startsWith(typed.name))));
  if (typed.letters !== '') {
    add(answers, 'pinyin', inOrder(forms.filter(({ pinyin }) => pinyin.startsWith(typed.letters))));
    add(
      answers,
      'initials',
      inOrder(forms.filter(({ initials }) => initials.some((i) => i.startsWith(typed.letters)))),
    );
  }
  add(answers, 'part', inOrder(forms.filter(({ name }) => name.includes(typed.name))));
  return [...answers.values()].slice(0, limit);
}

interface Typed {
  readonly name: string;
  readonly characters: readonly string[];
  /** What was typed as pinyin. */
  readonly letters: string;
}

function readTyped(asked: string): Typed {
  const name = foldName(asked);
  return { name, characters: [...name], letters: foldPinyin(asked) };
}

/** Answers in the order in which they were found. */
type Answers = Map<DirectoryEntity, EntityAnswer>;

/** Adds so many new answers at most; what is known of an entity by a better tier stays. */
function add(answers: Answers, by: EntityAnswer['by'], forms: readonly NameForm[], most = forms.length): void {
  const end = answers.size + most;
  for (const { entity, written } of forms) {
    if (answers.size >= end) return;
    if (!answers.has(entity)) answers.set(entity, { entity, by, written });
  }
}

function addExact(answers: Answers, index: NameIndex, { name, letters }: Typed): void {
  add(answers, 'name', inOrder(index.byName.get(name) ?? []));
  if (letters === '') return;
  add(answers, 'pinyin', inOrder(index.byPinyin.get(letters) ?? []));
  if (LATIN.test(letters))
    add(answers, 'pinyin', inOrder(index.forms.filter(({ readings }) => readings && isReading(letters, readings))));
  add(answers, 'initials', inOrder(index.byInitials.get(letters) ?? []));
}

/** Whether letters are one reading of each character, one behind the other: `zhongqing` of 重庆. */
function isReading(letters: string, readings: readonly (readonly string[])[], at = 0, character = 0): boolean {
  if (character === readings.length) return at === letters.length;
  return (readings[character] ?? []).some(
    (reading) => letters.startsWith(reading, at) && isReading(letters, readings, at + reading.length, character + 1),
  );
}

function partsOf({ forms }: NameIndex, { name }: Typed): NameForm[] {
  const parts = forms.filter((form) => form.name.includes(name));
  return inOrder(parts, (form) => Number(!form.name.startsWith(name)));
}

function typosOf({ forms }: NameIndex, { characters, letters }: Typed): NameForm[] {
  const names = forms.filter(
    (form) => form.characters.length >= SHORTEST_NAME_WITH_TYPO && isOneEdit(form.characters, characters),
  );
  const spelled = LATIN.test(letters)
    ? forms.filter(({ pinyin }) => pinyin.length >= SHORTEST_PINYIN_WITH_TYPO && isOneEdit(pinyin, letters))
    : [];
  const costOf = (meant: ArrayLike<string>, typed: ArrayLike<string>): number =>
    Number(meant.length !== typed.length) * 2 + Number(meant[0] !== typed[0]);
  return [
    ...inOrder(names, (form) => costOf(form.characters, characters)),
    ...inOrder(spelled, (form) => costOf(form.pinyin, letters)),
  ];
}

/** Single bodies before those that stand for many, then by cost; shorter names, names used more, headings first. */
function inOrder(forms: readonly NameForm[], costOf: (form: NameForm) => number = () => 0): NameForm[] {
  return [...forms].sort(
    (a, b) =>
      Number(a.entity.kind === 'generic') - Number(b.entity.kind === 'generic') ||
      costOf(a) - costOf(b) ||
      a.characters.length - b.characters.length ||
      b.entity.mentions - a.entity.mentions ||
      Number(a.written !== a.entity.name) - Number(b.written !== b.entity.name) ||
      byCodePoint(a.entity.id, b.entity.id),
  );
}
