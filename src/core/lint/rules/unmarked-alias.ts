import { blocksOf } from '../../corpus/corpus.ts';
import { directives } from '../../markup/directives/index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Span, Speech } from '../../model/speech.ts';
import type { SpeakerLabel } from '../../model/utterance.ts';
import { speakerName } from '../../text/speaker-name.ts';
import { fieldPlace } from '../field-place.ts';
import { namesFinder } from '../names-in-text.ts';
import type { Finding, LintInput, Rule } from '../rule.ts';
import { textPlaces } from '../text-place.ts';

/**
 * Every name of the registry that can mean one entity only is marked where it stands in a speech.
 *
 * That is a name of three characters or more that one entity bears, by default. It is left alone inside a longer name,
 * across the border of an annotation, inside one that marks a mention, a figure or a date, and in the words that the
 * speech's `unmarked` lists.
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联 }
 * :lead[一是旗妇联做了工作。]
 * → Unexpected name 旗妇联 without an annotation, expected `:org[旗妇联]`, or words around it in `unmarked`
 *
 * @example
 * people/ganbu.md { name: 群团干部, kind: group }
 * people/wang-jianguo.md { name: 王建国, kind: person }
 * 群团干部王建国发言。
 * → Unexpected name 群团干部 without an annotation, expected `:role[群团干部]`, or words around it in `unmarked`
 * → Unexpected name 王建国 without an annotation, expected `:person[王建国]`, or words around it in `unmarked`
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联, aliases: [妇联, { name: 妇女会, default: false }] }
 * events/hui.md { name: 旗妇联大会 }
 * terms/gongzuo.md { name: 旗妇联工作法 }
 * 在:event[:org[旗妇联]大会]上，:org[旗妇联]说妇联、妇女会都好，:term[旗妇联工作法]也好。
 * → nothing
 *
 * @example
 * people/wang-jianguo.md { name: 王建国, kind: person }
 * :speaker[王建国（主任）：]好。
 * → nothing
 *
 * @example
 * organizations/zong-gonghui.md { name: 总工会 }
 * speeches/a.md { unmarked: [全国总工会] } :org[总工会]不是全国总工会。
 * → nothing
 *
 * @example
 * organizations/zong-gonghui.md { name: 总工会 }
 * speeches/a.md { title: 在总工会的讲话, unmarked: [全国总工会] } :org[总工会]。
 * → Unexpected name 总工会 without an annotation, expected `:org[总工会]`, or words around it in `unmarked`
 * → Unexpected `全国总工会` in `unmarked`, expected words of the text
 */
export const unmarkedAlias: Rule = {
  id: 'unmarked-alias',
  severity: 'warning',
  alone: 'speech',
  *check(input) {
    const namesIn = namesFinder(input.corpus.entities);
    for (const speech of input.corpus.speeches) {
      yield* unmarkedNames(speech, namesIn, input);
      yield* unusedExceptions(speech, input);
    }
  },
};

function* unmarkedNames(speech: Speech, namesIn: ReturnType<typeof namesFinder>, input: LintInput): Generator<Finding> {
  const marked = marksByBlock(speech);
  let placeOf: ReturnType<typeof textPlaces> | undefined; // Made only where there is something to say: it parses.
  for (const { anchor, text } of blocksOf(speech).values()) {
    const exceptions = speech.meta.unmarked.flatMap((words) => occurrences(text, words));
    const isMarked = markedIn(text, [...(marked.get(anchor) ?? []), ...exceptions]);
    for (const { name, start, end, bearers } of namesIn(text)) {
      const [only] = bearers;
      if (only === undefined || bearers.length > 1 || !only.byDefault || isMarked({ start, end })) continue;
      placeOf ??= textPlaces(speech, input);
      const expected = `expected \`:${directiveFor(only.entity)}[${name}]\`, or words around it in \`unmarked\``;
      yield { ...placeOf(anchor, start), message: `Unexpected name ${name} without an annotation, ${expected}` };
    }
  }
}

function* unusedExceptions(speech: Speech, { markdown }: LintInput): Generator<Finding> {
  const texts = Array.from(blocksOf(speech).values(), (block) => block.text);
  for (const [i, words] of speech.meta.unmarked.entries()) {
    if (texts.some((text) => text.includes(words))) continue;
    const message = `Unexpected \`${words}\` in \`unmarked\`, expected words of the text`;
    yield { ...fieldPlace(speech.file, markdown.get(speech.id), ['unmarked', i]), message };
  }
}

function marksByBlock({ mentions, figures, dates, utterances }: Speech): ReadonlyMap<string, readonly Span[]> {
  // Who speaks is named by a label, colon and all, as a mention would be.
  const labels = utterances.flatMap(({ speaker }) => (speaker?.label && speaker.ref ? [speaker.label] : []));
  const marks = [...mentions, ...figures, ...dates, ...labels.map(nameInLabel)];
  return Map.groupBy<string, Span & { block: string }>(marks, (mark) => mark.block);
}

/** The name alone, which the registry knows. */
function nameInLabel({ text, start, block }: SpeakerLabel): Span & { block: string } {
  const name = speakerName(text);
  const at = start + text.indexOf(name);
  return { start: at, end: at + name.length, block };
}

function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

/** Whether a mark is the name, reaches over it, or cuts it; one that lies inside the name does not count. */
function markedIn(text: string, marks: readonly Span[]): (name: Span) => boolean {
  const borders = new Uint8Array(text.length + 1); // 1 between two characters of one mark
  for (const { start, end } of marks) borders.fill(1, start + 1, Math.max(start + 1, end));
  const exact = new Set(marks.map(({ start, end }) => `${start}-${end}`));
  return ({ start, end }) => borders[start] === 1 || borders[end] === 1 || exact.has(`${start}-${end}`);
}

/** A person without a name of their own (同志们, 书记) is marked by `:role`. */
function directiveFor({ type, kind }: Entity): string {
  if (type === 'person' && kind !== 'person') return 'role';
  return directives.find((directive) => directive.entity === type)?.name ?? type;
}
