import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import { stringify } from 'yaml';
import { ENTITY_KINDS, ENTITY_TYPES, type EntityType, entityTypes } from '../core/model/entity-types.ts';
import { ID_PATTERN } from '../core/model/id.ts';
import { didYouMean } from '../core/text/similarity.ts';
import { contentArg } from './project.ts';

const TYPES = ['speech', ...entityTypes] as const;

export const newCommand = defineCommand({
  meta: { name: 'new', description: 'Starts a speech or an entity: a file with the front matter it needs.' },
  args: {
    type: { type: 'positional', description: TYPES.join(', ') },
    id: { type: 'positional', description: 'its id, in ASCII kebab-case: the file name and the address' },
    name: { type: 'string', description: 'title of the speech, name of the entity', valueHint: 'NAME' },
    date: { type: 'string', description: 'date of the speech: 2011, 2011-03, 2011-03-05', valueHint: 'DATE' },
    kind: { type: 'string', description: 'kind of the entity', valueHint: 'KIND' },
    content: contentArg,
  },
  async run({ args }) {
    const given = readArguments(args.type ?? '', args.id ?? '', args.date);
    if ('complaint' in given) {
      console.error(given.complaint);
      process.exitCode = 1;
      return;
    }
    const { type, id } = given;
    const file = path.join(args.content, type === 'speech' ? 'speeches' : ENTITY_TYPES[type], `${id}.md`);
    if (existsSync(file)) {
      console.error(`Unexpected existing file ${file}, expected an id that is not taken`);
      process.exitCode = 1;
      return;
    }
    const name = args.name ?? id;
    const frontMatter =
      type === 'speech'
        ? { title: name, date: given.date, language: 'zh-Hans', status: 'draft' }
        : { name, aliases: [], kind: args.kind ?? ENTITY_KINDS[type][0] };
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `---\n${stringify(frontMatter)}---\n\n`);
    console.log(`Wrote ${file}`);
  },
});

type Arguments =
  | { readonly type: EntityType; readonly id: string; readonly date?: undefined }
  | { readonly type: 'speech'; readonly id: string; readonly date: string }
  | { readonly complaint: string };

function readArguments(typeWord: string, id: string, givenDate: string | undefined): Arguments {
  const type = TYPES.find((known) => known === typeWord);
  if (type === undefined) {
    return {
      complaint: `Unexpected type \`${typeWord}\`, expected one of ${TYPES.join(', ')}${didYouMean(typeWord, TYPES)}`,
    };
  }
  if (!ID_PATTERN.test(id))
    return { complaint: `Unexpected id \`${id}\`, expected ASCII kebab-case such as qi-fulian` };
  if (type !== 'speech') return { type, id };
  const date = givenDate ?? /^\d{4}/.exec(id)?.[0];
  if (date === undefined) {
    return { complaint: 'Unexpected missing date, expected `--date 2011` or an id that begins with the year' };
  }
  return { type, id, date };
}
