import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseShard } from '../../src/cli/build/shard.ts';
import { buildCommand } from '../../src/cli/build.ts';
import { mergeCommand } from '../../src/cli/merge.ts';
import { verifyCommand } from '../../src/cli/verify.ts';

const step = z.object({ uses: z.string().optional(), run: z.string().optional(), with: z.looseObject({}).optional() });
const github = z
  .object({
    env: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.object({
        needs: z.string().optional(),
        strategy: z.object({ matrix: z.object({ part: z.array(z.int()) }) }).optional(),
        steps: z.array(step),
      }),
    ),
  })
  .parse(parse(readFileSync('docs/ci/github.yml', 'utf8')));

const gitlabJob = z.object({
  stage: z.string(),
  script: z.array(z.string()),
  parallel: z.int().optional(),
  publish: z.string().optional(),
  artifacts: z.object({ paths: z.array(z.string()) }),
});
const gitlab = z
  .object({
    stages: z.array(z.string()),
    variables: z.record(z.string(), z.string()),
    part: gitlabJob,
    pages: gitlabJob,
  })
  .parse(parse(readFileSync('docs/ci/gitlab.yml', 'utf8')));

const runsOf = (job: string): string[] => github.jobs[job]?.steps.flatMap(({ run }) => run ?? []) ?? [];
const allRuns = [...Object.keys(github.jobs).flatMap(runsOf), ...gitlab.part.script, ...gitlab.pages.script];

test('every command is one of Rostrum, with options that it has', async () => {
  const commands = allRuns.filter((run) => run.startsWith('npx rostrum '));
  expect(commands).toHaveLength(6);
  const known = new Map(
    Object.entries({ build: buildCommand, merge: mergeCommand, verify: verifyCommand }).map(([name, { args }]) => [
      name,
      Object.keys(z.record(z.string(), z.unknown()).parse(args)),
    ]),
  );
  for (const command of commands) {
    const [, name = ''] = /^npx rostrum (\w+)/.exec(command) ?? [];
    const options = [...command.matchAll(/ --([a-z]+)/g)].flatMap(([, option]) => option ?? []);
    expect(known.get(name), command).toEqual(expect.arrayContaining(options));
  }
});

test('on GitHub as many machines build as there are parts, each its own, and one joins them', () => {
  const { part, site, deploy } = github.jobs;
  const numbers = part?.strategy?.matrix.part ?? [];
  const build = runsOf('part').find((run) => run.includes('rostrum build')) ?? '';
  const shards = numbers.map((number) => {
    const line = build
      .replace(/\$\{\{ matrix\.part \}\}/, String(number))
      .replace(/\$\{\{ strategy\.job-total \}\}/, String(numbers.length));
    return parseShard(/--shard "([^"]*)"/.exec(line)?.[1] ?? '');
  });
  expect(shards).toEqual(numbers.map((_, i) => ({ number: i + 1, of: numbers.length })));
  expect(numbers.length).toBeGreaterThan(1);
  expect([site?.needs, deploy?.needs]).toEqual(['part', 'site']);
});

test('on GitHub what one step writes is what the next takes, and no two parts have one name', () => {
  const stepOf = (job: string, action: string) =>
    github.jobs[job]?.steps.find(({ uses }) => uses?.startsWith(`${action}@`))?.with;
  const upload = stepOf('part', 'actions/upload-artifact');
  expect(runsOf('part').at(-1)).toContain(`--out ${upload?.path} `);
  expect(upload?.name).toBe(`part-\${{ matrix.part }}`);
  const download = stepOf('site', 'actions/download-artifact');
  expect(download?.pattern).toBe('part-*');
  expect(runsOf('site')).toEqual([
    'npm install --no-audit --no-fund',
    `npx rostrum merge ${download?.path}/* --out site`,
    'npx rostrum verify site',
  ]);
  expect(stepOf('site', 'actions/upload-pages-artifact')?.path).toBe('site');
});

test('on GitLab as many machines build as there are parts, and what one stage writes the next takes', () => {
  const { part, pages, stages } = gitlab;
  expect([part.stage, pages.stage]).toEqual(stages);
  expect(part.parallel).toBeGreaterThan(1);
  // GitLab counts machines from 1: https://docs.gitlab.com/ci/variables/predefined_variables/
  expect(part.script.at(-1)).toMatch(/ --shard "\$CI_NODE_INDEX\/\$CI_NODE_TOTAL" --out "parts\/\$CI_NODE_INDEX" /);
  expect(part.artifacts.paths).toEqual(['parts']);
  expect(pages.script).toEqual(['npx rostrum merge parts/* --out site', 'npx rostrum verify site']);
  expect([pages.publish, ...pages.artifacts.paths]).toEqual(['site', 'site']);
});

test('every variable that a command reads has a value, and no folder it writes is one of Rostrum', () => {
  const given = [...Object.keys(github.env), ...Object.keys(gitlab.variables), 'CI_NODE_INDEX', 'CI_NODE_TOTAL'];
  const read = allRuns.flatMap((run) => [...run.matchAll(/\$([A-Z_]+)/g)].flatMap(([, name]) => name ?? []));
  expect(given).toEqual(expect.arrayContaining(read));
  const written = allRuns.flatMap((run) => [...(/--out "?([a-z]+)/.exec(run) ?? [])].slice(1));
  expect(written).toEqual(['part', 'site', 'parts', 'site']);
  for (const folder of ['bench', 'content', 'docs', 'public', 'src', 'tests']) expect(written).not.toContain(folder);
});
