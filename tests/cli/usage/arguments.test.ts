import type { ArgsDef } from 'citty';
import { describe, expect, test } from 'vitest';
import { complaintAboutArguments } from '../../../src/cli/usage/arguments.ts';

const args = {
  out: { type: 'string', alias: 'o', valueHint: 'DIR' },
  jobs: { type: 'string', valueHint: 'N' },
  base: { type: 'string', default: '/', valueHint: '/path' },
  format: { type: 'enum', options: ['terminal', 'json'], default: 'terminal' },
  annotate: { type: 'boolean', default: true },
  'dry-run': { type: 'boolean', default: false },
} satisfies ArgsDef;

const complaintAbout = (...rawArgs: string[]) => complaintAboutArguments(args, rawArgs);

test.each([
  [[]],
  [['--out', 'a', '--jobs=2', '--format', 'json', '--dry-run']],
  [['--dryRun', '--no-annotate', '--no-dryRun', '--annotate=false']],
  [['-o', 'a']],
  [['-oa']],
  [['--jobs', '-1']],
  [['--out=--jobs']],
  [['--base', '']],
  [['--out', '-']],
])('takes %j', (rawArgs) => {
  expect(complaintAbout(...rawArgs)).toBeUndefined();
});

const ALL = '--out, --jobs, --base, --format, --no-annotate, --dry-run';

describe('an option that there is not', () => {
  test.each([
    [['--jbos', '2'], '--jbos', '; did you mean `--jobs`?'],
    [['--jbos=2'], '--jbos', '; did you mean `--jobs`?'],
    [['-jobs', '2'], '-jobs', '; did you mean `--jobs`?'],
    [['--dryrun'], '--dryrun', '; did you mean `--dry-run`?'],
    [['--no-anotate'], '--no-anotate', '; did you mean `--no-annotate`?'],
    [['--no-out'], '--no-out', ''],
    [['--bogus'], '--bogus', ''],
    [['--out', 'a', '-x'], '-x', ''],
    [['--__proto__'], '--__proto__', ''],
  ])('is refused: %j', (rawArgs, option, end) => {
    expect(complaintAbout(...rawArgs)).toBe(`Unexpected option \`${option}\`, expected one of ${ALL}${end}`);
  });
});

describe('a value', () => {
  test.each([
    [['--out'], 'Unexpected `--out` without a value, expected `--out DIR`'],
    [['--out', ''], 'Unexpected `--out` without a value, expected `--out DIR`'],
    [['--out='], 'Unexpected `--out` without a value, expected `--out DIR`'],
    [
      ['--out', '--dry-run'],
      'Unexpected `--dry-run` after `--out`, expected `--out DIR`, or `--out=--dry-run` where that is the value',
    ],
    [
      ['--jobs', '--no-annotate'],
      'Unexpected `--no-annotate` after `--jobs`, expected `--jobs N`, or `--jobs=--no-annotate` where that is the value',
    ],
    [
      ['--jobs', '-o', 'a'],
      'Unexpected `-o` after `--jobs`, expected `--jobs N`, or `--jobs=-o` where that is the value',
    ],
    [['--format', 'jsno'], 'Unexpected `--format jsno`, expected one of terminal, json; did you mean `json`?'],
    [['--dry-run=no'], 'Unexpected `--dry-run=no`, expected `--dry-run` or `--no-dry-run`'],
    [['--no-dry-run=false'], 'Unexpected `--no-dry-run=false`, expected `--dry-run` or `--no-dry-run`'],
  ])('is refused where it is missing or none of those there are: %j', (rawArgs, complaint) => {
    expect(complaintAbout(...rawArgs)).toBe(complaint);
  });

  test('is asked for where the command cannot do without', () => {
    const gold = { gold: { type: 'string', required: true, valueHint: 'FILE' } } as const;
    expect(complaintAboutArguments(gold, [])).toBe('Unexpected missing `--gold`, expected `--gold FILE`');
    expect(complaintAboutArguments(gold, ['--gold', 'a.md'])).toBeUndefined();
  });
});

describe('a word that is no option', () => {
  const one = { type: 'positional', description: 'a speech' } as const;

  test('is refused where the command takes none, with the option that it looks like', () => {
    expect(complaintAbout('jobs=2')).toBe(
      `Unexpected argument \`jobs=2\`, expected one of ${ALL}; did you mean \`--jobs\`?`,
    );
    expect(complaintAbout('—dry-run')).toContain('did you mean `--dry-run`?');
    expect(complaintAbout('--', '--jobs')).toContain('Unexpected argument `--jobs`');
    expect(complaintAbout('--annotate', 'false')).toContain('Unexpected argument `false`');
    expect(complaintAboutArguments({}, ['a'])).toBe('Unexpected argument `a`, expected none');
  });

  test('is refused where it is one too many, or empty, and asked for where it is missing', () => {
    const two = { type: one, id: one };
    expect(complaintAboutArguments(two, ['a', 'b'])).toBeUndefined();
    expect(complaintAboutArguments(two, ['a', 'b', 'c'])).toBe('Unexpected argument `c`, expected only TYPE and ID');
    expect(complaintAboutArguments(two, ['a', ''])).toBe('Unexpected empty argument, expected TYPE and ID');
    expect(complaintAboutArguments(two, ['a'])).toBe('Unexpected missing ID, expected a speech');
    expect(complaintAboutArguments({ id: { ...one, required: false } }, [])).toBeUndefined();
  });

  test('may come any number of times where its hint says so', () => {
    const many = { path: { ...one, valueHint: 'PATH…' } };
    expect(complaintAboutArguments(many, ['a', 'b', '--', '--c'])).toBeUndefined();
    expect(complaintAboutArguments(many, [])).toBe('Unexpected missing PATH, expected a speech');
  });
});
