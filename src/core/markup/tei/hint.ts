import type { Instruction } from 'xast';
import { xmlText } from '../../text/xml-text.ts';

/** Target of the processing instructions of ours. */
export const HINT = 'rostrum';

/**
 * How something stands in the Markdown, where TEI has no place for it, as a processing instruction, which is no part of the
 * text: `<?rostrum before="\n\n##  "?>`. Values are JSON strings, so that any character may be in them.
 */
export function hint(fields: Readonly<Record<string, string | undefined>>): Instruction {
  const written = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${jsonString(value)}`],
  );
  return { type: 'instruction', name: HINT, value: written.join(' ') };
}

const FIELD = /([a-z]+)=("(?:[^"\\]|\\.)*")/g;

/** The fields of such an instruction; none of those that are not written as above. */
export function readHint({ name, value }: Pick<Instruction, 'name' | 'value'>): Readonly<Record<string, string>> {
  if (name !== HINT) return {};
  const fields: Record<string, string> = {};
  for (const [, field, json] of value.matchAll(FIELD)) {
    const text = json === undefined ? undefined : parseString(json);
    if (field !== undefined && text !== undefined) fields[field] = text;
  }
  return fields;
}

/** A JSON string without what ends an instruction or may not stand in XML. */
function jsonString(value: string): string {
  const json = JSON.stringify(value).replaceAll('?>', '?\\u003e');
  if (xmlText(json) === json) return json;
  return [...json].map((character) => (xmlText(character) === character ? character : escaped(character))).join('');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function parseString(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
