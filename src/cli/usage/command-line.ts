import type { CommandDef } from 'citty';
import { didYouMean } from '../../core/text/similarity.ts';
import { complaintAboutArguments } from './arguments.ts';

type Command = Pick<CommandDef, 'args'>;

/**
 * What is wrong with a command line, `['build', '--jbos', '2']`, before anything is done: `undefined` where nothing is, or
 * where help or the version is asked for. citty itself passes over what it does not know.
 */
export async function complaintAbout(
  commands: Readonly<Record<string, () => Promise<Command>>>,
  rawArgs: readonly string[],
): Promise<string | undefined> {
  const [name, ...rest] = rawArgs;
  const asksForHelp = rawArgs.some((arg) => HELP.includes(arg)); // Anywhere, as citty takes it.
  const asksForVersion = rest.length === 0 && name !== undefined && VERSION.includes(name);
  if (name === undefined || asksForHelp || asksForVersion) return undefined;
  const names = Object.keys(commands);
  if (name.startsWith('-')) {
    const flags = ['--help', '--version'];
    return `Unexpected option \`${name}\`, expected a command first: ${[...names, ...flags].join(', ')}${didYouMean(name, flags)}`;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined)
    return `Unexpected command \`${name}\`, expected one of ${names.join(', ')}${didYouMean(name, names)}`;
  const { args = {} } = await load();
  return complaintAboutArguments(await (typeof args === 'function' ? args() : args), rest);
}

const HELP = ['--help', '-h'];
const VERSION = ['--version', '-v'];
