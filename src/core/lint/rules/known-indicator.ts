import { didYouMean } from '../../text/similarity.ts';
import type { Rule } from '../rule.ts';

/**
 * The indicator of a figure is one of `content/indicators.yaml`.
 *
 * @example
 * indicators.yaml [{ id: peixun-renshu, name: 培训人数, unit: 人, direction: up }]
 * 培训:figure[292人]{value=292 indicator=peixun-rensu}。
 * → Unexpected indicator `peixun-rensu`, expected an id from content/indicators.yaml; did you mean `peixun-renshu`?
 *
 * @example
 * indicators.yaml [{ id: peixun-renshu, name: 培训人数, unit: 人, direction: up }]
 * 培训:figure[292人]{value=292 indicator=peixun-renshu}。
 * → nothing
 */
export const knownIndicator: Rule = {
  id: 'known-indicator',
  severity: 'error',
  alone: 'speech',
  *check({ corpus, indicators }) {
    const ids = indicators.map((indicator) => indicator.id);
    const known = new Set(ids);
    for (const { indicator, place } of corpus.speeches.flatMap((speech) => speech.figures)) {
      if (indicator === undefined || known.has(indicator)) continue;
      const expected = `expected an id from content/indicators.yaml${didYouMean(indicator, ids)}`;
      yield { ...place, message: `Unexpected indicator \`${indicator}\`, ${expected}` };
    }
  },
};
