import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheOptions, projectDir } from '../../src/cli/project.ts';
import { type Command, runCommand } from './run-command.ts';
import type { Builder, Given, PreparedSite } from './site.ts';

/** What a folder was last built from, which warm builds begin with. */
interface State {
  built: 'as given' | 'edited' | undefined;
}

const SITE = 'https://example.org';
const MARK = '增补一句。';
const ONE_LANGUAGE = 'rostrum-one-language';

/**
 * The checkout this runs in, built from nothing, without the index, with pages in one language as the others have them, from
 * what a build left, and after one edit.
 */
export function rostrumBuilders(): readonly Builder[] {
  const state: State = { built: undefined };
  const variant = (name: string, title: string, prepare: (paths: Paths) => Pick<PreparedSite, 'reset'>, env = {}) => ({
    name,
    title,
    prepare: async (given: Given): Promise<PreparedSite> => {
      // Warm builds find what `rostrum` has left.
      const out = path.join(
        path.dirname(given.content),
        ['rostrum-warm', 'rostrum-edit'].includes(name) ? 'rostrum' : name,
      );
      const paths = { given: name === ONE_LANGUAGE ? await inOneLanguage(given) : given, out };
      return { ...siteOf(paths, env), ...prepare(paths) };
    },
  });
  return [
    variant('rostrum-no-index', 'Rostrum, without the search index', (paths) => ({ reset: () => cold(paths, state) }), {
      ROSTRUM_SEARCH_INDEX: 'none',
    }),
    variant(ONE_LANGUAGE, 'Rostrum, pages in one language', (paths) => ({ reset: () => cold(paths, state) })),
    variant('rostrum', 'Rostrum', (paths) => ({
      reset: async () => {
        await cold(paths, state);
        state.built = 'as given';
      },
    })),
    variant('rostrum-warm', 'Rostrum again, nothing changed', (paths) => ({ reset: () => asGiven(paths, state) })),
    variant('rostrum-edit', 'Rostrum again, one speech edited', (paths) => ({
      reset: async () => {
        await asGiven(paths, state);
        await edit(paths);
        state.built = 'edited';
      },
    })),
  ];
}

/** The archive with `languages: [zh-Hans]` in its `site.yaml`. */
async function inOneLanguage(given: Given): Promise<Given> {
  const content = path.join(path.dirname(given.content), 'content-one-language');
  await cp(given.content, content, { recursive: true });
  await appendFile(path.join(content, 'site.yaml'), 'languages: [zh-Hans]\n');
  return { ...given, content };
}

interface Paths {
  readonly given: Given;
  readonly out: string;
}

function siteOf(paths: Paths, env: Readonly<Record<string, string>>): Omit<PreparedSite, 'reset'> {
  return {
    command: { ...commandOf(paths), env },
    out: paths.out,
    pageOf: (id) => `speeches/${id}/`,
    ...('ROSTRUM_SEARCH_INDEX' in env
      ? {}
      : {
          search: async (page, root, query) => {
            await page.goto(`${root}search/?q=${encodeURIComponent(query)}`);
            await page.locator('#search-results[data-state="ready"]').waitFor();
          },
        }),
    // After the line with the fingerprint of the site.
    phasesIn: (output) => /^Root of .*\n([\s\S]*)/m.exec(output)?.[1]?.trimEnd(),
    remove: () => rm(paths.out, { recursive: true, force: true }),
  };
}

function commandOf({ given, out }: Paths): Command {
  const args = ['src/cli/bin.mjs', 'build', '--content', given.content, '--out', out, '--site', SITE, '--verbose'];
  return { file: process.execPath, args, cwd: projectDir };
}

/** Nothing is left of earlier builds: neither the site, nor what was parsed. */
async function cold(paths: Paths, state: State): Promise<void> {
  await restore(paths);
  await rm(paths.out, { recursive: true, force: true });
  await rm(cacheOptions.cacheDir, { recursive: true, force: true });
  state.built = undefined;
}

async function asGiven(paths: Paths, state: State): Promise<void> {
  await restore(paths);
  if (state.built !== 'as given') await runCommand(commandOf(paths));
  state.built = 'as given';
}

async function edit(paths: Paths): Promise<void> {
  const file = editedFile(paths);
  await writeFile(file, `${(await readFile(file, 'utf8')).trimEnd()}${MARK}\n`);
}

async function restore(paths: Paths): Promise<void> {
  const file = editedFile(paths);
  const text = await readFile(file, 'utf8');
  if (text.endsWith(`${MARK}\n`)) await writeFile(file, `${text.slice(0, -MARK.length - 1)}\n`);
}

function editedFile({ given }: Paths): string {
  const middle = given.pages[given.pages.length >> 1];
  if (middle === undefined) throw new Error('Unexpected archive without speeches, expected one to edit');
  return path.join(given.content, 'speeches', `${middle.id}.md`);
}
