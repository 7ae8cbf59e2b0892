import type { Speech } from '../model/speech.ts';
import { byCodePoint } from '../text/order.ts';
import { type ListPart, partPath } from './list-parts.ts';

/** What a list in parts holds, and where. */
export interface ListOverview {
  /** Bodies that it has rows about, those with most rows first; last the rows about none, without `org`. */
  readonly bodies: readonly ListedBody[];
  /** Rows of each year, newest first. */
  readonly years: readonly { readonly year: string; readonly rows: number }[];
}

export interface ListedBody {
  readonly org?: string;
  /** Of the page where its rows are, or begin. */
  readonly path: string;
  /** Whether rows of others stand there, too. */
  readonly isShared: boolean;
  readonly rows: number;
  /** First and last year of the speeches. */
  readonly from: string;
  readonly to: string;
}

/** What a list in parts holds: something that a speech says. */
export interface Row {
  readonly speech: Pick<Speech, 'meta'>;
}

export function overviewOf<T extends Row>(
  parts: readonly ListPart<T>[],
  orgOf: (row: T) => string | undefined,
): ListOverview {
  const placed = parts.flatMap((part) =>
    part.pages.flatMap((rows, i) => rows.map((row) => ({ row, part, page: part.org === undefined ? i + 1 : 1 }))),
  );
  const bodies = [...Map.groupBy(placed, ({ row }) => orgOf(row))].flatMap(([org, of]) => {
    const years = of.map(({ row }) => yearOf(row)).sort(byCodePoint);
    const [first] = of;
    const [from, to] = [years[0], years.at(-1)];
    if (first === undefined || from === undefined || to === undefined) return [];
    return {
      ...(org === undefined ? {} : { org }),
      path: partPath(first.part, first.page),
      isShared: first.part.org === undefined,
      rows: of.length,
      from,
      to,
    };
  });
  const years = [...Map.groupBy(placed, ({ row }) => yearOf(row))]
    .map(([year, { length: rows }]) => ({ year, rows }))
    .sort((a, b) => byCodePoint(b.year, a.year));
  return { bodies, years };
}

function yearOf({ speech: { meta } }: Row): string {
  return meta.date.slice(0, 4);
}
