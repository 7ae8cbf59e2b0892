import { figureParts, targetParts, taskParts } from '../../corpus/ledger-parts.ts';
import { type ListPart, pagesByPath } from '../../corpus/list-parts.ts';
import { speechParts } from '../../corpus/speech-parts.ts';
import { figureTable } from './figure-table.ts';
import { LEDGERS, targetTable, taskTable } from './ledgers.ts';
import { speechList } from './lists.ts';
import { heading, page } from './markdown.ts';
import type { Twin, TwinWriter } from './twin.ts';

/** The twins of the pages that a list in parts has beside its own; none where it is one table. */
export function partTwins(writer: TwinWriter): Twin[] {
  const { corpus } = writer.source;
  const { figures, targets, tasks } = writer.labels;
  return [
    ...twinsOf('speeches/', writer.labels.speeches, speechParts(corpus), (rows) => speechList(rows, writer), writer),
    ...twinsOf(LEDGERS.figures, figures, figureParts(corpus), (rows) => figureTable(rows, writer, true), writer),
    ...twinsOf(LEDGERS.targets, targets, targetParts(corpus), (rows) => targetTable(rows, writer), writer),
    ...twinsOf(LEDGERS.tasks, tasks, taskParts(corpus), (rows) => taskTable(rows, writer), writer),
  ];
}

function twinsOf<T>(
  below: string,
  title: string,
  parts: readonly ListPart<T>[],
  write: (rows: readonly T[]) => string,
  { named, addressOf }: TwinWriter,
): Twin[] {
  return [...pagesByPath(parts)].map(([path, { part, rows }]) => ({
    page: below + path,
    write: () => page(heading(1, title), named(part.org), addressOf(below + path), write(rows)),
  }));
}
