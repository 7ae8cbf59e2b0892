import type { Entity, EntityType } from '../../model/entity.ts';
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
  readonly around: readonly string[];
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
        unsure.push({ start: at, end, directive, candidates: candidates.map((candidate) => candidate.entity.id) });
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
        scan({ from: span.start, to: span.end, types, around: [...range.around, entity.id] }, undefined);
      }
      at = span.end;
    }
  }

  /** The longest name at a place that lies in the range and is none of what is around it. */
  function nameAt(start: number, { to, types, around }: Range): { end: number; candidates: Candidate[] } | undefined {
    for (const { length, candidates } of trie.matchesAt(text, start)) {
      const end = start + length;
      if (end > to) continue;
      const possible = candidates.filter(
        ({ entity }) =>
          (types === undefined || types.includes(entity.type)) &&
          !around.includes(entity.id) &&
          standsAlone(text, start, end, entity),
      );
      if (possible.length > 0) return { end, candidates: possible };
      // A longer name that is part of a word hides the shorter ones in it: 工会 of 工会法 is none either.
      if (types === undefined && candidates.some(({ entity }) => entity.type === 'organization')) return undefined;
    }
    return undefined;
  }
}

/** The directive that mentions an entity: people by office are roles, those with a name persons. */
export function directiveFor(entity: Entity | undefined): string {
  if (entity === undefined) return 'org';
  if (entity.type === 'organization') return 'org';
  if (entity.type === 'person') return entity.kind === 'person' ? 'person' : 'role';
  return entity.type;
}
