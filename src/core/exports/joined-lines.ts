/** How many lines are put together at once. */
const AT_ONCE = 256;

/**
 * A line for each row, with a separator between. They are put together some at a time: a line that is added up from its
 * cells is kept as a tree of them until it is read as one text, and those of a whole archive are much for the collector of
 * memory to carry.
 */
export function joinedLines<T>(rows: readonly T[], lineOf: (row: T) => string, separator: string): string {
  const parts: string[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE)
    parts.push(
      rows
        .slice(from, from + AT_ONCE)
        .map(lineOf)
        .join(separator),
    );
  return parts.join(separator);
}
