import type { StatedFigure } from '../../corpus/stated-figures.ts';
import { besideTarget, targetSeries, targetsOfNoSeries } from '../../corpus/targets.ts';
import type { Table } from '../csv.ts';
import { type Column, column, renamed } from './column.ts';
import { type Dataset, refersTo, type TableSource } from './dataset.ts';
import { indicator, op, org, per, period, unit, value } from './figure-columns.ts';
import { anchor, speech, text } from './place-columns.ts';

const SIDES = {
  target: { zh: '目标', en: 'Target' },
  result: { zh: '成果', en: 'Result' },
} as const;
type Side = keyof typeof SIDES;

/** What is said of each side; a target may have no result, so nothing of that is required. */
const OF_A_SIDE = [speech, anchor, text, value, op, period] as const;

/** Every target beside the results that tell how it came out; a target without results has one row. */
export const targets: Dataset = {
  title: { zh: '目标', en: 'Targets' },
  description: {
    zh: '每个目标与同一指标中能说明其结果的各项成果各配成一行：目标期之前和之后各至多两项，期内至多十二项，时期不明的至多两项；没有成果的目标也有一行。',
    en: 'Every target beside the results of the same indicator that tell how it came out: at most two before its period, twelve within, two after, two of unknown period; a target without results has one row.',
  },
  columns: [
    ...[indicator, org, unit, per],
    ...columnsOf('target'),
    ...columnsOf('result'),
    column(
      'string',
      'gap',
      ['差距', '成果减目标，十进制数，与两者同单位。'],
      ['Gap', 'The result less the target, an exact decimal in the unit of both.'],
      { pattern: '-?\\d+(\\.\\d+)?' },
    ),
    column(
      'number',
      'share',
      ['完成比例', '成果与目标之比，1 为正好完成。'],
      ['Share', 'The result as a share of the target; 1 is reached.'],
    ),
    column(
      'number',
      'growth',
      ['增长', '成果比同一指标上一项成果的变化，0.25 为增长四分之一。'],
      ['Growth', 'Change from the result before, as a share of that one; 0.25 is a quarter more.'],
    ),
    column(
      'string',
      'when',
      ['先后', '成果的时期在目标时期之前、之内、末尾还是之后。'],
      ['When', 'Where the period of the result lies beside that of the target: before, within, end or after.'],
      { enum: ['before', 'within', 'end', 'after'] },
    ),
  ],
  uniqueKey: ['targetSpeech', 'targetAnchor', 'resultSpeech', 'resultAnchor'],
  foreignKeys: [
    refersTo('indicator', 'indicators', 'id'),
    refersTo('org', 'entities', 'id'),
    refersTo(['targetSpeech', 'targetAnchor'], 'figures', ['speech', 'anchor']),
    refersTo(['resultSpeech', 'resultAnchor'], 'figures', ['speech', 'anchor']),
  ],
  rows: (source): Table => [...targetTables(source)].flat(),
};

/** The same rows, those of a series after those of another. */
export function* targetTables({ corpus }: Pick<TableSource, 'corpus'>): Generator<Table> {
  for (const { indicator, org, unit, targets, results } of targetSeries(corpus)) {
    yield targets.flatMap((target) => {
      const answers = besideTarget(target, { results });
      const row = { indicator, org, unit, per: target.figure.per, ...cellsOf('target', target) };
      if (answers.length === 0) return [row];
      return answers.map(({ stated, growth, compared: { gap, share, when } = {} }) => {
        return { ...row, ...cellsOf('result', stated), gap, share, growth, when };
      });
    });
  }
  yield targetsOfNoSeries(corpus).map((target) => {
    const { org, unit, per } = target.figure;
    return { org, unit, per, ...cellsOf('target', target) };
  });
}

function columnsOf(side: Side): Column[] {
  return OF_A_SIDE.map((of) => {
    const { required: _, ...optional } = of.constraints ?? {};
    const title = { zh: SIDES[side].zh + of.title.zh, en: `${SIDES[side].en}: ${of.title.en.toLowerCase()}` };
    return renamed(side === 'target' ? of : { ...of, constraints: optional }, nameOf(side, of), title);
  });
}

function cellsOf(side: Side, { speech, figure }: StatedFigure): Record<string, string | undefined> {
  const { anchor, text, value, op, period } = figure;
  return side === 'target'
    ? {
        targetSpeech: speech.id,
        targetAnchor: anchor,
        targetText: text,
        targetValue: value,
        targetOp: op,
        targetPeriod: period,
      }
    : {
        resultSpeech: speech.id,
        resultAnchor: anchor,
        resultText: text,
        resultValue: value,
        resultOp: op,
        resultPeriod: period,
      };
}

/** `target`, `speech` → `targetSpeech`. */
function nameOf(side: Side, { name }: Column): string {
  return side + name.charAt(0).toUpperCase() + name.slice(1);
}
