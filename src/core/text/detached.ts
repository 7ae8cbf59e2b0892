/** The same text in memory of its own, since V8 keeps a part of a text as a window on the whole. */
export function detached(text: string): string {
  const own: string = JSON.parse(JSON.stringify(text));
  return own;
}

/** Does so with many: one that is asked for again is that given before, so that ids are each kept once, and soon told apart. */
export function detaching(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = detached(text);
    known.set(own, own);
    return own;
  };
}
