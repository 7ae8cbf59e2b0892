import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import { stringify } from 'yaml';
import { isIsoDate } from '../core/model/date.ts';
import { ENTITY_KINDS, ENTITY_TYPES, type EntityType, entityTypes } from '../core/model/entity-types.ts';
import { ID_PATTERN } from '../core/model/id.ts';
import { didYouMean } from '../core/text/similarity.ts';
import { contentArg } from './project.ts';

const TYPES = ['speech', ...entityTypes] as const;

export const newCommand = defineCommand({
  meta: { name: 'new', description: 'Starts a speech or an entity: a file with the front matter it needs.' },
  args: {
    type: { type: 'positional', description: TYPES.join(', '), required: true },
    id: {
      type: 'positional',
      description: 'its id, in ASCII kebab-case: the file name and the address',
      required: true,
    },
    name: { type: 'string', description: 'title of the speech, name of the entity', valueHint: 'NAME' },
    date: { type: 'string', description: 'date of the speech: 2011, 2011-03, 2011-03-05', valueHint: 'DATE' },
    kind: { type: 'string', description: 'kind of the entity', valueHint: 'KIND' },
    content: contentArg,
  },
  async run({ args }) {
    const given = readArguments(args);
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
        : { name, aliases: [], kind: given.kind };
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `---\n${stringify(frontMatter)}---\n\n`);
    console.log(`Wrote ${file}`);
  },
});

type Arguments =
  | { readonly type: EntityType; readonly id: string; readonly kind: string }
  | { readonly type: 'speech'; readonly id: string; readonly date: string }
  | { readonly complaint: string };

interface Written {
  readonly type: string;
  readonly id: string;
  readonly date?: string | undefined;
  readonly kind?: string | undefined;
}

function readArguments({ type: typeWord, id, date: givenDate, kind: givenKind }: Written): Arguments {
  const type = TYPES.find((known) => known === typeWord);
  if (type === undefined) {
    return {
      complaint: `Unexpected type \`${typeWord}\`, expected one of ${TYPES.join(', ')}${didYouMean(typeWord, TYPES)}`,
    };
  }
  if (!ID_PATTERN.test(id))
    return { complaint: `Unexpected id \`${id}\`, expected ASCII kebab-case such as qi-fulian` };
  if (type !== 'speech') {
    if (givenDate !== undefined) return { complaint: 'Unexpected `--date`, expected it with a speech' };
    const kinds: readonly string[] = ENTITY_KINDS[type];
    const kind = givenKind ?? ENTITY_KINDS[type][0];
    if (kinds.includes(kind)) return { type, id, kind };
    return {
      complaint: `Unexpected kind \`${kind}\`, expected one of ${kinds.join(', ')}${didYouMean(kind, kinds)}`,
    };
  }
  if (givenKind !== undefined) return { complaint: 'Unexpected `--kind`, expected it with an entity' };
  const date = givenDate ?? /^\d{4}/.exec(id)?.[0];
  if (date === undefined) {
    return { complaint: 'Unexpected missing date, expected `--date 2011` or an id that begins with the year' };
  }
  if (!isIsoDate(date))
    return { complaint: `Unexpected date \`${date}\`, expected an ISO date such as 2011, 2011-03 or 2011-03-05` };
  return { type, id, date };
}
