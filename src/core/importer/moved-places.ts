interface Place {
  readonly line: number;
  readonly column: number;
}

/** Places of a Markdown file in the one that annotation made of it, which has the same lines with marks in them. */
export function movedPlaces(markdown: string, moved: (offset: number) => number): (place: Place) => Place {
  const starts = [0];
  for (const { index } of markdown.matchAll(/\n/g)) starts.push(index + 1);
  return ({ line, column }) => {
    const start = starts[line - 1] ?? 0;
    return { line, column: moved(start + column - 1) - movedStart(start, moved) + 1 };
  };
}

/** A mark at the very start of a line comes after the line break, and is a part of the line. */
function movedStart(start: number, moved: (offset: number) => number): number {
  return start === 0 ? 0 : moved(start - 1) + 1;
}
