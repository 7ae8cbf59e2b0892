import { bodyNetwork } from '../../corpus/body-network.ts';
import { buildCoMentions } from '../../corpus/co-mentions.ts';
import { figuresByOrg } from '../../corpus/figures-by-org.ts';
import { statedFigures } from '../../corpus/stated-figures.ts';
import { targetSeries } from '../../corpus/targets.ts';
import { tasksOf } from '../../corpus/tasks.ts';
import type { Figure } from '../../model/figure.ts';
import { figureTable } from './figure-table.ts';
import { cells, heading, page, section, table, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** Every figure of the archive. */
export function figuresTwin(writer: TwinWriter): string {
  const { labels, source, addressOf } = writer;
  return page(
    heading(1, labels.figures),
    addressOf('figures/'),
    figureTable(statedFigures(source.corpus), writer, true),
  );
}

/** Every target beside the results that tell how it came out. */
export function targetsTwin({ labels, source, named, indicatorName, addressOf }: TwinWriter): string {
  const rows = targetSeries(source.corpus).flatMap(({ indicator, org, targets }) =>
    targets.flatMap(({ stated: target, answers, compared }) => {
      const start = [words(indicatorName(indicator)), named(org), ...statedCells(target.figure)];
      if (answers.length === 0) return [cells([...start, '', '', ''])];
      const shares = new Map(compared.map(({ stated, share }) => [stated, share]));
      return answers.map((stated) => cells([...start, ...statedCells(stated.figure), percent(shares.get(stated))]));
    }),
  );
  return page(heading(1, labels.targets), addressOf('figures/targets/'), table(labels.target, rows));
}

/** Who is to do what by when. */
export function tasksTwin({ labels, source, named, toSpeech, addressOf }: TwinWriter): string {
  const rows = tasksOf(source.corpus).map(({ speech, org, text, due, status, reviewed }) =>
    cells([toSpeech(speech), named(org), words(text), due ?? '', status ?? '', reviewed ? '✓' : '']),
  );
  return page(heading(1, labels.tasks), addressOf('tasks/'), table(labels.task, rows));
}

/** What the charts show, in numbers: figures of each body, and bodies that are named together. */
export function chartsTwin({ labels, source: { corpus }, toEntity, named, addressOf }: TwinWriter): string {
  const figures = figuresByOrg(corpus).map(({ entity, total }) => cells([toEntity(entity), String(total)]));
  const { ties } = bodyNetwork(corpus, buildCoMentions(corpus), Number.POSITIVE_INFINITY);
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
