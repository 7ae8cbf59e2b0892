import { parseDocument, stringify } from 'yaml';
import { parseYaml } from '../../markup/front-matter.ts';
import { parseTree } from '../../markup/parse-speech.ts';
import { idOf } from '../../model/id.ts';
import { speechFrontMatter } from '../../model/speech.ts';
import { type Fields, withoutDefaults } from './read-header.ts';

/** The fields that a front matter has, as a header would state them; none where it is none. */
export function fieldsOf(front: string, id: string): Fields | undefined {
  const [first, ...others] = parseTree(front).children;
  if (first?.type !== 'yaml' || others.length > 0) return undefined;
  const schema = speechFrontMatter.extend({ id: idOf(id) });
  const { data } = parseYaml({ file: '', yaml: first.value, linesBefore: 1 }, schema);
  if (data === undefined) return undefined;
  const { id: _, ...fields } = data;
  return withoutDefaults(fields);
}

/** Front matter of the fields: the one that was there, to the letter, but for the fields that are others now. */
export function frontMatterOf(fields: Fields, front: string, before: Fields | undefined): string {
  if (before === undefined) return `---\n${stringify(fields, { lineWidth: 0 })}---`;
  const names = [...new Set([...Object.keys(before), ...Object.keys(fields)])];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(fields[name]));
  if (changed.length === 0) return front;
  const [first] = parseTree(front).children;
  const document = parseDocument(first?.type === 'yaml' ? first.value : '');
  for (const name of changed) {
    if (fields[name] === undefined) document.delete(name);
    else document.set(name, fields[name]);
  }
  return `---\n${document.toString({ lineWidth: 0 })}---`;
}
