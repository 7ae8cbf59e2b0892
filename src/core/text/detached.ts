/** Length from which V8 keeps a part of a text as a window on the whole (`SlicedString::kMinLength`). */
const WINDOW = 13;

/**
 * Gives texts memory of their own, so that what is cut out of a file does not keep all of it. A text that is asked for
 * again is the one that was given before: the ids of an archive are few.
 */
export function detaching(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length < WINDOW) return text;
    const found = known.get(text);
    if (found !== undefined) return found;
    const own: string = JSON.parse(JSON.stringify(text));
    known.set(own, own);
    return own;
  };
}
