import type { Directory } from '../../../core/search/directory.ts';
import type { SearchPageTexts } from '../../i18n/messages-type.ts';
import { messages } from '../messages.ts';

/** How the values of facets are called and ordered. */
export interface FacetNames {
  readonly texts: SearchPageTexts;
  readonly nameOf: (facet: string, value: string) => string;
  readonly compare: (facet: string, a: Value, b: Value) => number;
}

interface Value {
  readonly value: string;
  readonly count: number;
}

export function facetNames({ entities }: Directory): FacetNames {
  const t = messages();
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const types: Readonly<Record<string, string>> = t.types;
  const kinds: Readonly<Record<string, string>> = t.kindGroups.organization;
  return {
    texts: t.searchPage,
    nameOf: (facet, value) => {
      if (facet === 'year') return t.searchPage.year(value);
      if (facet === 'kind') return types[value] ?? kinds[value] ?? value;
      if (facet === 'figures') return t.searchPage.hasFigures;
      return names.get(value) ?? value;
    },
    // Years as they follow each other, types before kinds of organizations, everything else by its count.
    compare: (facet, a, b) => {
      if (facet === 'year') return a.value < b.value ? 1 : -1;
      const byType = facet === 'kind' ? Number(b.value in types) - Number(a.value in types) : 0;
      return byType || b.count - a.count || (a.value < b.value ? -1 : 1);
    },
  };
}
