import type { Rule } from '../rule.ts';

/**
 * A figure of kind `result` or `target` says what it measures, in the unit of its indicator.
 *
 * 人, 名 and 位 count the same; 人次 does not.
 *
 * @example
 * 达到:figure[115亿元]{kind=target}。
 * → Unexpected figure 115亿元 of kind `target` without `indicator`, expected an id from content/indicators.yaml
 *
 * @example
 * indicators.yaml [{ id: peixun-qishu, name: 培训期数, unit: 期, direction: up }]
 * 举办:figure[26次]{kind=result indicator=peixun-qishu}。
 * → Unexpected unit `次` of figure 26次, expected `期` as `peixun-qishu` (培训期数) is measured in
 *
 * @example
 * indicators.yaml [{ id: peixun-qishu, name: 培训期数, unit: 期, direction: up }]
 * 举办:figure[26期]{kind=result indicator=peixun-qishu}，有:figure[8个]{kind=count}部门参加。
 * → nothing
 *
 * @example
 * indicators.yaml [{ id: peixun-renshu, name: 培训人数, unit: 人, direction: up }]
 * 培训妇女:figure[1223名]{kind=result indicator=peixun-renshu}。
 * → nothing
 */
export const figureIndicator: Rule = {
  id: 'figure-indicator',
  severity: 'warning',
  alone: 'speech',
  *check({ corpus, indicators }) {
    const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    for (const { text, kind, unit, indicator, place } of corpus.speeches.flatMap((speech) => speech.figures)) {
      if (indicator === undefined) {
        if (kind !== 'result' && kind !== 'target') continue;
        const found = `Unexpected figure ${text} of kind \`${kind}\` without \`indicator\``;
        yield { ...place, message: `${found}, expected an id from content/indicators.yaml` };
        continue;
      }
      const known = byId.get(indicator);
      if (known?.unit === undefined || unit === undefined || sameUnit(unit, known.unit)) continue;
      const expected = `expected \`${known.unit}\` as \`${indicator}\` (${known.name}) is measured in`;
      yield { ...place, message: `Unexpected unit \`${unit}\` of figure ${text}, ${expected}` };
    }
  },
};

const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位']);

function sameUnit(a: string, b: string): boolean {
  return a === b || (PERSONS.has(a) && PERSONS.has(b));
}
