import { hint } from '../../markup/tei/hint.ts';

/** A hint as it stands in the file. */
export function hintXml(fields: Parameters<typeof hint>[0]): string {
  const { name, value } = hint(fields);
  return `<?${name} ${value}?>`;
}
