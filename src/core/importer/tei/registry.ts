import type { Element } from 'xast';
import type { EntityType } from '../../model/entity-types.ts';
import { isWebAddress } from '../../text/address.ts';
import { speechIdOf } from '../identify.ts';
import { childrenOf, lineIn, localName, textIn, within } from './elements.ts';

/** An entity as TEI describes it, before an editor has seen it. */
export interface EntityDraft {
  readonly type: EntityType;
  readonly id: string;
  readonly name: string;
  readonly fullName?: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly sameAs: readonly string[];
  readonly profile: readonly string[];
  /** Fields that the file does not state. */
  readonly inferred: readonly string[];
}

/** Elements of entries, with the type of entity and that of names. */
const ENTRIES: Readonly<Record<string, readonly [type: EntityType, name: string]>> = {
  org: ['organization', 'orgName'],
  person: ['person', 'persName'],
  place: ['place', 'placeName'],
  event: ['event', 'eventName'],
};

/** What a body is by its `role`, as ParlaMint and others write it. */
const ROLES: readonly (readonly [role: RegExp, kind: string])[] = [
  [/party|parliamentaryGroup/i, 'party'],
  [/government|ministry|parliament|senate/i, 'government'],
  [/company|business/i, 'company'],
  [/association|ngo|union/i, 'association'],
];
const KINDS: Readonly<Partial<Record<EntityType, string>>> = {
  organization: 'association',
  person: 'person',
  place: 'area',
  event: 'meeting',
};
const HAN = /^\p{Script=Han}+$/u;

/** The entries of `listOrg`, `listPerson`, `listPlace`, `listEvent`, by their `xml:id`. */
export function entitiesIn(roots: readonly Element[]): ReadonlyMap<string, EntityDraft> {
  const drafts = new Map<string, EntityDraft>();
  for (const root of roots)
    for (const entry of within(root, ...Object.keys(ENTRIES))) {
      const xmlId = entry.attributes['xml:id'];
      const draft = draftOf(entry);
      if (xmlId && draft !== undefined && !drafts.has(xmlId)) drafts.set(xmlId, draft);
    }
  return drafts;
}

/** An element with nothing but the entries of a file, which are all that other files need of it. */
export function entriesOf(root: Element): Element {
  return { type: 'element', name: 'standOff', attributes: {}, children: within(root, ...Object.keys(ENTRIES)) };
}

/** An entity of which only a name is known, as it stands in a text. */
export function draftNamed(type: EntityType, name: string, pointer: string | undefined): EntityDraft {
  const local = pointer?.split('#').at(1);
  const id = asId(local ?? name);
  return { type, id, name, aliases: [], kind: KINDS[type] ?? 'generic', sameAs: [], profile: [], inferred: ['kind'] };
}

function draftOf(entry: Element): EntityDraft | undefined {
  const [type, element] = ENTRIES[localName(entry)] ?? [];
  const xmlId = entry.attributes['xml:id'];
  if (type === undefined || element === undefined || !xmlId) return undefined;
  const named = childrenOf(entry).filter((child) => [element, 'label'].includes(localName(child)));
  const forms = named.flatMap((child) => {
    const words = type === 'person' ? personName(child) : lineIn(child);
    return words === undefined ? [] : [{ words, full: fullOf(child) }];
  });
  const full = forms.find(({ full }) => full === 'full')?.words;
  const name =
    forms.find(({ full }) => full === 'short')?.words ?? forms.find((f) => f.full === undefined)?.words ?? full;
  if (name === undefined) return undefined;
  const role = entry.attributes.role ?? entry.attributes.type ?? '';
  const stated = type === 'organization' ? ROLES.find(([pattern]) => pattern.test(role))?.[1] : undefined;
  const certain = stated !== undefined || type === 'person';
  const addresses = childrenOf(entry, 'idno')
    .map(textIn)
    .map((text) => text.trim());
  return {
    type,
    id: asId(xmlId),
    name,
    ...(full === undefined || full === name ? {} : { fullName: full }),
    aliases: [...new Set(forms.map(({ words }) => words))].filter((words) => words !== name && words !== full),
    kind: stated ?? KINDS[type] ?? 'generic',
    sameAs: [...new Set(addresses.filter(isWebAddress))],
    profile: childrenOf(entry, 'note').flatMap((note) => lineIn(note) ?? []),
    inferred: certain ? [] : ['kind'],
  };
}

function fullOf({ attributes: { full, type } }: Element): 'full' | 'short' | undefined {
  if (full === 'yes' || type === 'full') return 'full';
  return full === 'abb' || full === 'init' || type === 'main' ? 'short' : undefined;
}

/** Forenames before surnames, but where both are Chinese characters, which are written together, the surname first. */
function personName(name: Element): string | undefined {
  const parts = (...names: readonly string[]): string[] =>
    names.flatMap((n) => childrenOf(name, n)).flatMap((e) => lineIn(e) ?? []);
  const forenames = parts('forename');
  const surnames = parts('nameLink', 'surname');
  if (forenames.length + surnames.length === 0) return lineIn(name);
  const chinese = [...surnames, ...forenames];
  return chinese.every((part) => HAN.test(part)) ? chinese.join('') : [...forenames, ...surnames].join(' ');
}

/** An id in ASCII of one that is written otherwise: `party.SDS` → `party-sds`. */
export function asId(name: string): string {
  // Without a year, the id of a file of this name; the ending is what is cut off.
  return speechIdOf(`${name}.xml`, '').replace(/^-/, '');
}
