import { speechAddress } from '../../model/address.ts';
import type { Figure } from '../../model/figure.ts';
import type { Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { indicatorOf } from '../indicator-of.ts';
import type { LinkedNode, LinkedValue } from './node.ts';
import { entityReference } from './reference.ts';

type Source = Pick<ExportSource, 'corpus' | 'indicators' | 'root'>;

/** Bounds that each operator gives; about a number it says no more than the number. */
const BOUNDS: Readonly<Record<string, 'minValue' | 'maxValue'>> = {
  '>=': 'minValue',
  '>': 'minValue',
  '<=': 'maxValue',
  '<': 'maxValue',
};

/** A figure of a speech as an observation: what was measured, of whom, when, with which result. */
export function observation(speech: Pick<Speech, 'id'>, figure: Figure, source: Source): LinkedNode {
  const { corpus, indicators, root } = source;
  const { unit, per, kind, period } = figure;
  const indicator = indicatorOf(indicators, figure.indicator);
  const org = figure.org === undefined ? undefined : corpus.entityById.get(figure.org);
  return {
    '@id': `${root}${speechAddress(speech.id)}#${figure.anchor}`,
    '@type': 'Observation',
    name: figure.text,
    ...amount(figure),
    unitText: unit === undefined || per === undefined ? unit : `${unit}/${per}`,
    ...(indicator === undefined
      ? {}
      : {
          variableMeasured: {
            '@id': `${root}data/archive.jsonld#${indicator.id}`,
            '@type': 'StatisticalVariable',
            name: indicator.name,
          },
        }),
    observationAbout: org === undefined ? undefined : entityReference(org, root),
    observationDate: period,
    measurementQualifier: kind,
  };
}

/** A number, its bounds where it is one or a range, or the text of a ratio. */
function amount({ value, op }: Figure): LinkedNode {
  if (value === undefined) return {};
  const range = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(value);
  if (range) return { minValue: numberOf(range[1] ?? ''), maxValue: numberOf(range[2] ?? '') };
  const bound = op === undefined ? undefined : BOUNDS[op];
  return { [bound ?? 'value']: numberOf(value) };
}

/** The number, where JSON has it without a loss. */
function numberOf(text: string): LinkedValue {
  return String(Number(text)) === text ? Number(text) : text;
}
