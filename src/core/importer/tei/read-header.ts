import type { Element } from 'xast';
import { idOfPointer } from '../../markup/tei/pointer.ts';
import { childrenOf, findPath, textIn, within } from './elements.ts';

/** Fields of front matter, in the order in which it is written; a field that has its default is left out. */
export type Fields = Readonly<Record<string, unknown>>;

/** What the header of our own TEI says of a speech. The annotated title stands in the text. */
export function readHeader(header: Element): Fields {
  const profile = findPath(header, 'profileDesc');
  const created = findPath(profile, 'creation', 'date');
  const setting = findPath(profile, 'settingDesc', 'setting');
  const speaker = childrenOf(findPath(profile, 'particDesc', 'listPerson'), 'person').find(
    ({ attributes }) => attributes['xml:id'] === 'speaker',
  );
  const named = (type: string): string | undefined =>
    meant(childrenOf(setting, 'name').find(({ attributes }) => attributes.type === type));
  const terms = (type: string): string[] =>
    within(findPath(header, 'encodingDesc', 'editorialDecl'), 'term')
      .filter(({ attributes }) => attributes.type === type)
      .map(textIn);
  const fields: Fields = {
    title: wordsIn(childrenOf(findPath(header, 'fileDesc', 'titleStmt'), 'title')[0]),
    date: created?.attributes.when ?? wordsIn(findPath(setting, 'date')),
    dateNote: created?.attributes.evidence === undefined ? undefined : wordsIn(created),
    language: findPath(profile, 'langUsage', 'language')?.attributes.ident,
    speaker: meant(findPath(speaker, 'persName')),
    occasion: named('event'),
    place: named('place'),
    organizations: within(findPath(profile, 'textClass'), 'term').flatMap(
      ({ attributes }) => idOfPointer(attributes.ref ?? undefined) ?? [],
    ),
    source: sourceIn(findPath(header, 'fileDesc', 'sourceDesc', 'bibl')),
    normalized: terms('normalized'),
    unmarked: terms('unmarked'),
    status: findPath(header, 'revisionDesc')?.attributes.status,
  };
  return withoutDefaults(fields);
}

const DEFAULTS: Fields = { language: 'zh-Hans', organizations: [], normalized: [], unmarked: [], status: 'draft' };

/** The fields that say something. */
export function withoutDefaults(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(DEFAULTS[name]),
    ),
  );
}

function sourceIn(bibl: Element | undefined): Fields | undefined {
  if (bibl === undefined) return undefined;
  const idno = (type: string): string | undefined =>
    wordsIn(childrenOf(bibl, 'idno').find(({ attributes }) => attributes.type === type));
  const date = findPath(bibl, 'date');
  return withoutDefaults({
    file: idno('file'),
    title: wordsIn(findPath(bibl, 'title')),
    publisher: wordsIn(findPath(bibl, 'publisher')),
    url: idno('URL'),
    retrieved: date?.attributes.when ?? wordsIn(date),
    sha256: idno('sha256'),
  });
}

/** The id of the entity that a name points to, or its words. */
function meant(element: Element | undefined): string | undefined {
  return idOfPointer(element?.attributes.ref ?? undefined) ?? wordsIn(element);
}

function wordsIn(element: Element | undefined): string | undefined {
  return element && (textIn(element) || undefined);
}
