import { parseArgs } from 'node:util';
import type { ArgsDef } from 'citty';
import { didYouMean, nearMiss } from '../../core/text/similarity.ts';
import { type Option, optionsOf, usualOptions } from './options.ts';

type Options = ReadonlyMap<string, Option>;

/**
 * What is wrong with the arguments of a command, by what it defines: an option it has not, a value that is missing or none
 * of those there are, an argument too many or too few. They are read as citty reads them, by `parseArgs` of Node.
 */
export function complaintAboutArguments(args: ArgsDef, rawArgs: readonly string[]): string | undefined {
  const options = optionsOf(args);
  const { tokens } = parseArgs({
    args: [...rawArgs],
    options: Object.fromEntries([...options].map(([way, option]) => [way, parserOption(way, option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Set<string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.get(token.name);
    const written = rawArgs[token.index] ?? token.rawName;
    if (option === undefined) return unknownOption(written, options);
    const complaint = option.takesValue
      ? complaintAboutValue(option, token.value, !token.inlineValue, options)
      : complaintAboutBoolean(option, token.name, token.value, written);
    if (complaint !== undefined) return complaint;
    given.add(option.name);
  }
  return complaintAboutWords(args, words, options) ?? missingOption(options, given);
}

function parserOption(way: string, { takesValue }: Option): { type: 'string' | 'boolean'; short?: string } {
  return { type: takesValue ? 'string' : 'boolean', ...(way.length === 1 ? { short: way } : {}) };
}

function unknownOption(written: string, options: Options): string {
  const [option = written] = written.split('=', 1);
  return `Unexpected option \`${option}\`, expected ${oneOf(options)}${nearOption(option, options)}`;
}

function complaintAboutValue(
  option: Option,
  value: string | undefined,
  isApart: boolean,
  options: Options,
): string | undefined {
  const { name, def } = option;
  // The path of a site may be empty: it is the root.
  if (value === undefined || (value === '' && !def.valueHint?.startsWith('/')))
    return `Unexpected \`--${name}\` without a value, expected \`${usage(option)}\``;
  if (isApart && (value.startsWith('--') || (value.startsWith('-') && options.has(value.slice(1)))))
    return `Unexpected \`${value}\` after \`--${name}\`, expected \`${usage(option)}\`, or \`--${name}=${value}\` where that is the value`;
  if (def.type !== 'enum' || def.options === undefined || def.options.includes(value)) return undefined;
  return `Unexpected \`--${name} ${value}\`, expected one of ${def.options.join(', ')}${didYouMean(value, def.options)}`;
}

/** `--json=no` would be read as yes, and `--no-json=false` not at all. */
function complaintAboutBoolean(
  { name }: Option,
  way: string,
  value: string | undefined,
  written: string,
): string | undefined {
  if (value === undefined || (!way.startsWith('no-') && BOOLEANS.includes(value))) return undefined;
  return `Unexpected \`${written}\`, expected \`--${name}\` or \`--no-${name}\``;
}

const BOOLEANS = ['true', 'false'];

/** Words that are no options: files, ids. As many as are defined; any number where the hint of one ends with `…`. */
function complaintAboutWords(args: ArgsDef, words: readonly string[], options: Options): string | undefined {
  const places = Object.entries(args).filter(([, { type }]) => type === 'positional');
  const takesMany = places.some(([, { valueHint }]) => valueHint?.endsWith('…'));
  const names = places.map(([name]) => name.toUpperCase());
  const tooMany = takesMany ? undefined : words[places.length];
  if (tooMany !== undefined) {
    const expected = names.length === 0 ? oneOf(options) : `only ${names.join(' and ')}`;
    return `Unexpected argument \`${tooMany}\`, expected ${expected}${nearOption(tooMany, options)}`;
  }
  if (words.includes('')) return `Unexpected empty argument, expected ${names.join(' and ')}`;
  const missing = places
    .slice(words.length)
    .find(([, { default: usual, required }]) => usual === undefined && required !== false);
  if (missing === undefined) return undefined;
  const [name, { description }] = missing;
  return `Unexpected missing ${name.toUpperCase()}, expected ${description ?? 'it after the command'}`;
}

function missingOption(options: Options, given: ReadonlySet<string>): string | undefined {
  const missing = [...options.values()].find(
    ({ name, def }) => def.required === true && def.default === undefined && !given.has(name),
  );
  return missing && `Unexpected missing \`--${missing.name}\`, expected \`${usage(missing)}\``;
}

/** `--out DIR`. */
function usage({ name, def: { valueHint = name.toUpperCase() } }: Option): string {
  return `--${name} ${valueHint}`;
}

function oneOf(options: Options): string {
  const usual = usualOptions(options);
  return usual.length === 0 ? 'none' : `one of ${usual.join(', ')}`;
}

/** By the word without its dashes, which would make all words alike; they may be those of a text program (`—json`). */
function nearOption(written: string, options: Options): string {
  const [word = ''] = written.replace(/^[-‐-―－]+/, '').split('=', 1);
  const near = nearMiss(word, [...options.keys(), 'help']);
  return near === undefined ? '' : `; did you mean \`--${near}\`?`;
}
