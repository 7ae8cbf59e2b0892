import type { Element } from 'xast';
import { stringify } from 'yaml';
import { directiveNamed } from '../../markup/directives/index.ts';
import { parseSpeech } from '../../markup/parse-speech.ts';
import { type Mark, standoffOf } from '../../markup/standoff.ts';
import { writeStandoff } from '../../markup/write-standoff.ts';
import { isoDate } from '../../model/date.ts';
import type { EntityType } from '../../model/entity-types.ts';
import { languageTag } from '../../model/language-tag.ts';
import type { Problem } from '../../model/problem.ts';
import { speechIdOf } from '../identify.ts';
import { childrenOf, findPath, lineIn, localName, within } from './elements.ts';
import { placeOf, problemAt } from './parse-xml.ts';
import { draftNamed, type EntityDraft, entitiesIn } from './registry.ts';
import { type TranscriptBlock, transcriptOf } from './transcript.ts';

export interface OthersOptions {
  /** Name for messages, and for the id. */
  readonly file: string;
  /** Roots of other files, with the lists of persons and bodies that this one points to. */
  readonly companions: readonly Element[];
  /** A speech of each utterance, instead of one of the sitting with its turns. */
  readonly split: boolean;
  /** Where the file states none. */
  readonly date?: string | undefined;
  /** Id of the entity of the archive that has a name. */
  readonly existing?: ((type: EntityType, name: string) => string | undefined) | undefined;
}

/** Entities that a file describes, those that its speeches name, and those that the archive has. */
interface Registry {
  readonly known: ReadonlyMap<string, EntityDraft>;
  readonly named: Map<string, EntityDraft>;
  readonly existing: (type: EntityType, name: string) => string | undefined;
}

export interface ReadOthers {
  readonly speeches: readonly { readonly id: string; readonly markdown: string }[];
  /** Whoever and whatever the speeches name. */
  readonly entities: readonly EntityDraft[];
}

/** Reads TEI of others (ParlaMint and the like): a speech with turns, or one of each utterance, and what they name. */
export function readOthersTei(root: Element, options: OthersOptions): ReadOthers | { readonly problem: Problem } {
  const { file, split } = options;
  const body = findPath(root, 'text', 'body');
  const fault = (message: string): { problem: Problem } => ({ problem: problemAt(file, message, placeOf(root)) });
  if (body === undefined) return fault(`Unexpected end of \`${root.name}\`, expected a text with a body`);
  const header = findPath(root, 'teiHeader');
  const date = options.date ?? dateIn(header);
  if (date === undefined) return fault('Unexpected header without a date, expected one, or `--date`');
  const { existing = () => undefined } = options;
  const named = new Map<string, EntityDraft>();
  const registry: Registry = { known: entitiesIn([root, ...options.companions]), named, existing };
  const facts = {
    title: titleIn(header, languageOf(root)) ?? file.replace(/^.*[\\/]/, '').replace(/\.xml$/i, ''),
    date,
    language: languageOf(root),
    place: lineIn(findPath(header, 'profileDesc', 'settingDesc', 'setting', 'placeName')),
  };
  const blocks = transcriptOf(body);
  const id = speechIdOf(root.attributes['xml:id'] ? `${root.attributes['xml:id']}.xml` : file, date);
  const speaker = lineIn(findPath(header, 'fileDesc', 'titleStmt', 'author'));
  const speeches: { id: string; markdown: string }[] = [];
  const write = (part: readonly TranscriptBlock[], speechId: string, title: string, own: string | undefined) => {
    const fields = { ...facts, title, ...(own === undefined ? {} : { speaker: own }), status: 'draft' };
    return writeSpeech(part, { id: speechId, fields, labels: !split, registry, file, root });
  };
  if (!split) {
    const result = write(blocks, id, facts.title, speaker);
    if ('problem' in result) return result;
    speeches.push(result);
  } else {
    const turns = Map.groupBy(
      blocks.filter(({ turn }) => turn !== undefined),
      ({ turn }) => turn?.number ?? 0,
    );
    if (turns.size === 0) return fault('Unexpected text without utterances, expected some to make speeches of');
    for (const [number, part] of turns) {
      const { who, label } = part[0]?.turn ?? {};
      const person = personOf(who, label, registry);
      const name = person?.name ?? label?.replace(/[:：]\s*$/, '');
      const title = name === undefined ? `${facts.title} (${number})` : `${facts.title} (${number}, ${name})`;
      const result = write(part, `${id}-u${number}`, title, person?.id ?? name);
      if ('problem' in result) return result;
      speeches.push(result);
    }
  }
  return { speeches, entities: [...named.values()] };
}

/** All entries of a file that holds lists and no text. */
export function listedEntities(root: Element): readonly EntityDraft[] {
  return findPath(root, 'text', 'body') === undefined ? [...entitiesIn([root]).values()] : [];
}

interface Writing {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether turns are marked in the text. */
  readonly labels: boolean;
  readonly registry: Registry;
  readonly file: string;
  readonly root: Element;
}

function writeSpeech(
  blocks: readonly TranscriptBlock[],
  { id, fields, labels, registry, file, root }: Writing,
): { id: string; markdown: string } | { problem: Problem } {
  const title = String(fields.title);
  let text = title;
  const marks: Mark[] = [];
  let last: number | undefined;
  for (const block of blocks) {
    const { turn, kind, depth } = block;
    const begins = labels && turn !== undefined && turn.number !== last;
    if (turn !== undefined) last = turn.number;
    const label = begins ? labelOf(turn, registry) : undefined;
    text += '\n\n';
    const start = text.length;
    const shown = label === undefined ? '' : label.text;
    const gap = shown === '' || /[：】）]$/.test(shown) ? '' : ' ';
    text += shown + gap + block.text;
    marks.push({
      kind,
      start,
      end: text.length,
      ...(kind === 'heading' ? { attributes: { depth: String(depth) } } : {}),
    });
    if (label !== undefined) {
      const attributes = label.ref === undefined ? {} : { ref: label.ref };
      marks.push({ kind: 'speaker', start, end: start + shown.length, attributes, inside: -1 });
    }
    const before = marks.length;
    const from = start + shown.length + gap.length;
    for (const mark of block.marks) {
      const inside = mark.inside === undefined || mark.inside === -1 ? -1 : before + mark.inside;
      const words = block.text.slice(mark.start, mark.end);
      marks.push({
        ...mark,
        ...meant(mark, words, registry),
        start: mark.start + from,
        end: mark.end + from,
        inside,
      });
    }
  }
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const front = `---\n${stringify(present, { lineWidth: 0 })}---`;
  const standoff = { text: `${text}\n`, marks, front, after: '\n' };
  const written = writeStandoff(standoff);
  if ('message' in written) return { problem: problemAt(file, written.message, placeOf(root)) };
  const { speech, tree, problems } = parseSpeech(written.markdown, { id, file });
  const [first] = problems;
  if (speech === undefined) return { problem: problemAt(file, first?.message ?? 'Unexpected header', placeOf(root)) };
  if (standoffOf(tree, speech.meta.title).text !== standoff.text) {
    const message = 'Unexpected text that Markdown would read as something else, expected none';
    return { problem: problemAt(file, message, placeOf(root)) };
  }
  return { id, markdown: written.markdown };
}

/** Who begins to speak: the words of the file, or the name of the person that it points to. */
function labelOf(
  { who, label }: NonNullable<TranscriptBlock['turn']>,
  registry: Registry,
): { readonly text: string; readonly ref?: string } | undefined {
  const person = personOf(who, label, registry);
  const words = label ?? person?.name;
  if (words === undefined) return undefined;
  const text = /[:：】）)\]]$/.test(words) ? words : `${words}${/\p{Script=Han}/u.test(words) ? '：' : ':'}`;
  return person === undefined ? { text } : { text, ref: person.id };
}

function personOf(who: string | undefined, label: string | undefined, registry: Registry): EntityDraft | undefined {
  if (who === undefined) return undefined;
  const local = who.replace(/^.*[#:]/, '');
  const name = label?.replace(/[\s:：]+$/, '') ?? local;
  const found = registry.known.get(local) ?? draftNamed('person', name, `#${local}`);
  return remember(found, registry);
}

/** A name with the id of the entity that it points to; that of its own name where it points nowhere. */
function meant({ kind, attributes }: Mark, words: string, registry: Registry): Pick<Mark, 'attributes'> {
  const type = directiveNamed(kind)?.entity;
  if (type === undefined) return {};
  const local = attributes?.ref?.replace(/^.*[#:]/, '');
  const pointed = local === undefined ? undefined : registry.known.get(local);
  const entity =
    pointed?.type === type
      ? pointed
      : (listedAs(type, words, registry) ?? draftNamed(type, words, local && `#${local}`));
  return { attributes: { ref: remember(entity, registry).id } };
}

/** The entity that the lists have under a name. */
function listedAs(type: EntityType, words: string, { known }: Registry): EntityDraft | undefined {
  return [...known.values()].find(
    (entity) => entity.type === type && [entity.name, entity.fullName, ...entity.aliases].includes(words),
  );
}

/** The draft of this type and id that is there already, or this one under an id that no other has. */
function remember(draft: EntityDraft, { named, existing }: Registry): EntityDraft {
  const own = existing(draft.type, draft.name);
  if (own !== undefined) return { ...draft, id: own };
  for (let number = 1; ; number++) {
    const id = number === 1 ? draft.id : `${draft.id}-${number}`;
    const there = named.get(id);
    if (there === undefined) {
      const kept = { ...draft, id };
      named.set(id, kept);
      return kept;
    }
    if (there.type === draft.type) return there;
  }
}

function dateIn(header: Element | undefined): string | undefined {
  const places = [
    findPath(header, 'profileDesc', 'settingDesc'),
    findPath(header, 'profileDesc', 'creation'),
    findPath(header, 'fileDesc', 'sourceDesc'),
  ];
  const dates = places
    .flatMap((place) => within(place, 'date'))
    .map(({ attributes }) => attributes.when ?? attributes.from);
  return dates.find((date) => isoDate.safeParse(date).success) ?? undefined;
}

/** The main title in the language of the text, or the first that is there. */
function titleIn(header: Element | undefined, language: string): string | undefined {
  const titles = childrenOf(findPath(header, 'fileDesc', 'titleStmt'), 'title');
  const main = titles.filter(({ attributes }) => (attributes.type ?? 'main') === 'main');
  const own = main.find(({ attributes }) => attributes['xml:lang'] === language);
  return lineIn(own ?? main[0] ?? titles[0]);
}

function languageOf(root: Element): string {
  const stated =
    root.attributes['xml:lang'] ??
    findPath(root, 'teiHeader', 'profileDesc', 'langUsage', 'language')?.attributes.ident ??
    '';
  return languageTag.safeParse(stated).success ? stated : 'zh-Hans';
}

/** Whether a file is TEI, by its root. */
export function isTei(root: Element): boolean {
  return ['TEI', 'TEI.2', 'teiCorpus', 'listOrg', 'listPerson', 'listPlace', 'listEvent', 'standOff'].includes(
    localName(root),
  );
}
