import type { Big } from 'big.js';
import type { Figure } from '../model/figure.ts';
import { byCodePoint } from '../text/order.ts';
import type { Corpus } from './corpus.ts';
import { oldestFirst } from './oldest-first.ts';
import { type StatedFigure, statedFigures } from './stated-figures.ts';
import { numberOf, seriesKeyOf } from './targets.ts';

/** Targets and rates that may stand on one axis: of one unit, none more than a hundredfold of the next. */
export interface TargetPanel {
  /** Base unit with what it is counted for; `%` for rates; none where the texts give none. */
  readonly unit?: string;
  /** Largest target first. */
  readonly rows: readonly TargetRow[];
}

/** What is stated of one indicator of one body. */
export interface TargetRow {
  readonly indicator: string;
  readonly org?: string;
  /** The latest target, then the latest result, as far as there are such that are a single number. */
  readonly stated: readonly StatedFigure[];
}

export interface TargetPanels {
  /** Rates first, then amounts by unit and size. */
  readonly panels: readonly TargetPanel[];
  /** Targets that no bar can show: ratios, ranges. */
  readonly others: readonly StatedFigure[];
}

const RATE = /^[%％‰]$/;
/** Values further apart than so many times would leave nothing to see of the smaller one. */
const FURTHEST = 100;

/** The latest target of each indicator and body beside its latest result; of rates also those that have no target. */
export function targetPanels({ speeches }: Pick<Corpus, 'speeches'>): TargetPanels {
  const stated = statedFigures({ speeches }).filter(({ figure }) => figure.indicator !== undefined);
  const bySeries = Map.groupBy(stated, ({ figure }) => seriesKeyOf(figure));
  const others: StatedFigure[] = [];
  const rows = [...bySeries].flatMap(([, figures]) => {
    const target = latestOf(figures, 'target');
    if (target !== undefined && numberOf(target.figure) === undefined) others.push(target);
    const result = latestOf(figures, 'result') ?? latestOf(figures.filter(isRate), 'comparison');
    const stated = [target, result].filter((figure) => figure !== undefined).filter(isNumber);
    const [first] = stated;
    if (first?.figure.indicator === undefined || (first !== target && !isRate(first))) return [];
    const { indicator, org } = first.figure;
    return { unit: unitOf(first.figure), row: { indicator, ...(org === undefined ? {} : { org }), stated } };
  });
  const byUnit = [...Map.groupBy(rows, ({ unit }) => unit)].sort(
    ([a], [b]) => Number(!RATE.test(a)) - Number(!RATE.test(b)) || byCodePoint(a, b),
  );
  const panels = byUnit.flatMap(([unit, ofUnit]) =>
    bySize(ofUnit.map(({ row }) => row)).map((rows) => ({ ...(unit === '' ? {} : { unit }), rows })),
  );
  return { panels, others };
}

/** Rows, largest first, parted where one is more than a hundredfold of the next. */
function bySize(rows: readonly TargetRow[]): TargetRow[][] {
  const sorted = rows
    .map((row) => ({ row, size: sizeOf(row) }))
    .sort(
      (a, b) =>
        b.size.cmp(a.size) ||
        byCodePoint(a.row.indicator, b.row.indicator) ||
        byCodePoint(a.row.org ?? '', b.row.org ?? ''),
    );
  const groups: TargetRow[][] = [];
  let before: Big | undefined;
  for (const { row, size } of sorted) {
    const last = groups.at(-1);
    if (last === undefined || before === undefined || (size.gt(0) && before.gt(size.times(FURTHEST))))
      groups.push([row]);
    else last.push(row);
    before = size;
  }
  return groups;
}

function sizeOf({ stated }: TargetRow): Big {
  const [largest] = stated.flatMap(({ figure }) => numberOf(figure)?.abs() ?? []).sort((a, b) => b.cmp(a));
  if (largest === undefined) throw new Error('Unexpected row without a number, expected one of its figures to be one');
  return largest;
}

function latestOf(figures: readonly StatedFigure[], kind: string): StatedFigure | undefined {
  return figures.filter(({ figure }) => figure.kind === kind).sort((a, b) => oldestFirst(b.speech, a.speech))[0];
}

function isRate({ figure: { unit } }: StatedFigure): boolean {
  return unit !== undefined && RATE.test(unit);
}

function isNumber({ figure }: StatedFigure): boolean {
  return numberOf(figure) !== undefined;
}

function unitOf({ unit = '', per }: Figure): string {
  return per === undefined ? unit : `${unit}／${per}`;
}
