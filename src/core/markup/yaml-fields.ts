import { type Document, isScalar, visit } from 'yaml';

/** Fields that stand twice in one mapping of a YAML document, each at its second place. */
export function repeatedFields(document: Document): { readonly name: string; readonly offset: number }[] {
  const repeated: { name: string; offset: number }[] = [];
  visit(document, {
    Map(_, map) {
      const names = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (names.has(name)) repeated.push({ name, offset: key.range?.[0] ?? 0 });
        names.add(name);
      }
    },
  });
  return repeated;
}

/** Offsets of the fields of a name, however deep in a YAML document. */
export function fieldsNamed(document: Document, name: string): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === name) offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}
