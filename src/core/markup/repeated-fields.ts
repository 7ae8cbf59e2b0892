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
