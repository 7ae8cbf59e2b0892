import { bodyNetwork } from '../../corpus/body-network.ts';
import { buildCoMentions } from '../../corpus/co-mentions.ts';
import { figuresByOrg } from '../../corpus/figures-by-org.ts';
import { figureParts, orgOfFigure, orgOfTask, targetParts, taskParts } from '../../corpus/ledger-parts.ts';
import { type ListOverview, overviewOf, type Row } from '../../corpus/list-overview.ts';
import type { ListPart } from '../../corpus/list-parts.ts';
import { type ListedTarget, listedTargets } from '../../corpus/listed-targets.ts';
import { statedFigures } from '../../corpus/stated-figures.ts';
import { besideTarget } from '../../corpus/targets.ts';
import { type StatedTask, tasksOf } from '../../corpus/tasks.ts';
import type { Figure } from '../../model/figure.ts';
import { tableNames } from '../tables/index.ts';
import { figureTable } from './figure-table.ts';
import { cells, heading, link, page, section, table, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** Where the ledgers are, by the name of their data file. */
export const LEDGERS = { figures: 'figures/', targets: 'figures/targets/', tasks: 'tasks/' } as const;

/** Every figure of the archive, or the way to them where they are too many for a page. */
export function figuresTwin(writer: TwinWriter): string {
  const { corpus } = writer.source;
  const all = (): string => figureTable(statedFigures(corpus), writer, true);
  return ledgerTwin('figures', { parts: figureParts(corpus), orgOf: orgOfFigure, all }, writer);
}

/** Every target beside the results that tell how it came out, or the way to them. */
export function targetsTwin(writer: TwinWriter): string {
  const { corpus } = writer.source;
  const all = (): string => targetTable(listedTargets(corpus), writer);
  return ledgerTwin('targets', { parts: targetParts(corpus), orgOf: orgOfFigure, all }, writer);
}

export function targetTable(targets: readonly ListedTarget[], { labels, named, indicatorName }: TwinWriter): string {
  const rows = targets.flatMap((target) => {
    const { figure, series } = target;
    const { indicator, org } = figure;
    const start = [indicator === undefined ? '' : words(indicatorName(indicator)), named(org), ...statedCells(figure)];
    const answers = series === undefined ? [] : besideTarget(target, series);
    if (answers.length === 0) return [cells([...start, '', '', ''])];
    return answers.map(({ stated, compared }) =>
      cells([...start, ...statedCells(stated.figure), percent(compared?.share)]),
    );
  });
  return table(labels.target, rows);
}

/** Who is to do what by when, or the way to it. */
export function tasksTwin(writer: TwinWriter): string {
  const { corpus } = writer.source;
  const all = (): string => taskTable(tasksOf(corpus), writer);
  return ledgerTwin('tasks', { parts: taskParts(corpus), orgOf: orgOfTask, all }, writer);
}

export function taskTable(tasks: readonly StatedTask[], { labels, named, toSpeech }: TwinWriter): string {
  const rows = tasks.map(({ speech, org, text, due, status, reviewed }) =>
    cells([toSpeech(speech), named(org), words(text), due ?? '', status ?? '', reviewed ? '✓' : '']),
  );
  return table(labels.task, rows);
}

interface Ledger<T> {
  /** None where it is one table. */
  readonly parts: readonly ListPart<T>[];
  readonly orgOf: (row: T) => string | undefined;
  /** Writes that one table. */
  readonly all: () => string;
}

function ledgerTwin<T extends Row>(
  list: keyof typeof LEDGERS,
  { parts, orgOf, all }: Ledger<T>,
  writer: TwinWriter,
): string {
  const body = parts.length === 0 ? all() : overview(list, overviewOf(parts, orgOf), writer);
  return page(heading(1, writer.labels[list]), writer.addressOf(LEDGERS[list]), body);
}

/** Where the rows of each body are, and the file that has all. */
function overview(
  list: keyof typeof LEDGERS,
  { bodies }: ListOverview,
  { labels, source, twinOf }: TwinWriter,
): string {
  const { root, corpus } = source;
  const rows = bodies.map(({ org, path, rows, from, to }) => {
    const name = org === undefined ? labels.noOrganization : (corpus.entityById.get(org)?.name ?? org);
    return cells([link(name, twinOf(LEDGERS[list] + path)), String(rows), from === to ? from : `${from}–${to}`]);
  });
  const files = tableNames(list, source).map((name) => link(`${name}.csv`, `${root}data/${name}.csv`));
  return [files.join(' '), table([labels.organization, labels.number, labels.years], rows)].join('\n\n');
}

/** Bodies whose ties the twin of the charts lists: twice those that the picture has room for. */
const MOST_BODIES = 72;
/** Bodies whose figures it counts. */
const MOST_COUNTED = 500;

/** What the charts show, in numbers: figures of each body, and bodies that are named together. */
export function chartsTwin({ labels, source: { corpus }, toEntity, named, addressOf }: TwinWriter): string {
  const figures = figuresByOrg(corpus)
    .slice(0, MOST_COUNTED)
    .map(({ entity, total }) => cells([toEntity(entity), String(total)]));
  const { ties } = bodyNetwork(corpus, buildCoMentions(corpus), MOST_BODIES);
  const together = ties.map(({ source, target, blocks }) => cells([named(source), named(target), String(blocks)]));
  const { organization, number } = labels;
  return page(
    heading(1, labels.charts),
    addressOf('charts/'),
    section(labels.figuresByOrg, table([organization, number], figures)),
    section(labels.namedTogether, table([organization, organization, number], together)),
  );
}

function statedCells({ text, period }: Figure): [text: string, period: string] {
  return [words(text), period ?? ''];
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${Math.round(share * 1000) / 10}%`;
}
