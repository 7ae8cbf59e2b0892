/** Fields whose values return in every speech: a file of JSON gives each its own copy in memory. */
const SHARED = new Set([
  'anchor',
  'block',
  'ref',
  'type',
  'file',
  'kind',
  'org',
  'indicator',
  'unit',
  'section',
  'status',
]);

/** What most figures say of how they were written: one object each is as much as a number. */
const NOTHING = Object.freeze({});

/** Values seen, each once. Ids, anchors, names of entities and the like are few, however many speeches there are. */
const seen = new Map<string, string>();

/** Lets equal values of an archive's lists be one and the same in memory. Changes what it is given, not what that says. */
export function shareStrings(lists: readonly (readonly object[])[]): void {
  for (const list of lists) for (const item of list) shareIn(item);
}

function shareIn(item: object): void {
  for (const [name, value] of Object.entries(item)) {
    if (typeof value === 'string') {
      if (SHARED.has(name) || (name === 'text' && 'ref' in item)) Reflect.set(item, name, shared(value));
    } else if (name === 'place') shareIn(value);
    else if (name === 'written' && Object.keys(value).length === 0) Reflect.set(item, name, NOTHING);
  }
}

function shared(value: string): string {
  const known = seen.get(value);
  if (known !== undefined) return known;
  seen.set(value, value);
  return value;
}
