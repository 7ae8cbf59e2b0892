import type { Entity } from '../../model/entity.ts';
import type { EntityType } from '../../model/entity-types.ts';
import type { Span } from '../../model/speech.ts';
import { chooseEntity, type Established, type Neighbor } from './choose-entity.ts';
import type { Guess, Recognized, Unsure } from './guess.ts';
import type { Candidate, NameTrie } from './name-trie.ts';
import { withMarks } from './quoted.ts';
import { standsAlone } from './word-borders.ts';

/** What may be named inside the name of something: 兴安盟 in an exhibition's name, but nothing in a law's. */
const INSIDE: Readonly<Record<EntityType, readonly EntityType[]>> = {
  organization: ['place'],
  person: [],
  place: [],
  law: [],
  campaign: ['organization', 'place', 'campaign', 'term', 'event', 'award'],
  term: ['organization', 'place', 'campaign', 'term', 'event', 'award'],
  event: ['organization', 'place', 'campaign', 'term', 'event', 'award'],
  award: ['organization', 'place', 'campaign', 'term', 'event', 'award'],
};
const SHORTEST_WITH_PLACE = 6;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly types?: readonly EntityType[];
  /** Entities whose name this is inside of. */
  readonly around: readonly Entity[];
}

/** Names of the registry in a text: the longest at each place, names inside names, nothing inside a longer word. */
export function findNames(text: string, trie: NameTrie, established: Established): Recognized {
  const guesses: Guess[] = [];
  const unsure: Unsure[] = [];
  scan({ from: 0, to: text.length, around: [] }, undefined);
  return { guesses, unsure };

  function scan(range: Range, first: Neighbor | undefined): void {
    let neighbor = first;
    let at = range.from;
    while (at < range.to) {
      const found = nameAt(at, range);
      if (found === undefined) {
        at++;
        continue;
      }
      const { end, candidates } = found;
      const entity = chooseEntity(text, at, candidates, neighbor, established);
      if (entity === undefined) {
        const directive = directiveFor(candidates[0]?.entity);
        const ids = candidates.map((candidate) => candidate.entity.id);
        // A word that only ever means one body when something beside it says so (群团) is no doubt where nothing does.
        if (ids.length > 1) unsure.push({ start: at, end, directive, candidates: ids });
        at = end;
        continue;
      }
      const bare = { start: at, end };
      const marked = withMarks(text, bare, entity.type);
      const span = marked.end <= range.to && marked.start >= range.from ? marked : bare;
      guesses.push({ ...span, directive: directiveFor(entity), attributes: { ref: entity.id } });
      if (entity.type === 'organization') neighbor = { end: span.end, entity };
      const types = INSIDE[entity.type];
      if (types.length > 0 && (entity.type !== 'organization' || span.end - span.start >= SHORTEST_WITH_PLACE)) {
        scan({ from: span.start, to: span.end, types, around: [...range.around, entity] }, undefined);
      }
      at = span.end;
    }
  }

  /** The longest name at a place that lies in the range and is none of what is around it. */
  function nameAt(start: number, range: Range): { end: number; candidates: Candidate[] } | undefined {
    const { to, types } = range;
    for (const { length, candidates } of trie.matchesAt(text, start)) {
      const end = start + length;
      if (end > to) continue;
      const possible = candidates.filter(
        ({ entity }) =>
          (types === undefined || types.includes(entity.type)) &&
          mayStandInside(entity, { start, end }, range) &&
          standsAlone(text, start, end, entity),
      );
      if (possible.length > 0) return { end, candidates: possible };
      // A longer name that is part of a word hides the shorter ones in it: 工会 of 工会法 is none either.
      if (types === undefined && candidates.some(({ entity }) => entity.type === 'organization')) return undefined;
    }
    return undefined;
  }

  /**
   * A name inside its own longer form is not marked, unless it closes a list of its members (…工程等“五大工程”). A phrase of
   * a quoted slogan (“送温暖、办实事”) is not the campaign that is called so elsewhere.
   */
  function mayStandInside(entity: Entity, { start, end }: Span, { from, to, around }: Range): boolean {
    if (around.length === 0) return true;
    if (around.some(({ id }) => id === entity.id)) {
      const closes = end === to || withMarks(text, { start, end }, entity.type).end === to;
      return closes && start > from + 1 && text.slice(from, start).includes('、');
    }
    const isPhrase = /[“、]/.test(text.charAt(start - 1)) && /[、”]/.test(text.charAt(end));
    const isWhole = text.charAt(start - 1) === '“' && text.charAt(end) === '”';
    const quoted = text.lastIndexOf('“', start - 1) > text.lastIndexOf('”', start - 1);
    return !(isPhrase && !isWhole && quoted && entity.type !== 'place' && entity.type !== 'organization');
  }
}

/** The directive that mentions an entity: people by office are roles, those with a name persons. */
export function directiveFor(entity: Entity | undefined): string {
  if (entity === undefined) return 'org';
  if (entity.type === 'organization') return 'org';
  if (entity.type === 'person') return entity.kind === 'person' ? 'person' : 'role';
  return entity.type;
}
