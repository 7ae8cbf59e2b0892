import type { ArgDef, ArgsDef } from 'citty';

/** One way to write an option of a command. */
export interface Option {
  /** As help shows it, without dashes: `dry-run`. */
  readonly name: string;
  readonly def: ArgDef;
  readonly takesValue: boolean;
}

/**
 * All ways to write the options of a command that citty takes, without their dashes: by name (`dry-run`, `dryRun`), by
 * alias (`n`), and negated (`no-dry-run`) where it is a boolean.
 */
export function optionsOf(args: ArgsDef): ReadonlyMap<string, Option> {
  return new Map(
    Object.entries(args)
      .filter(([, def]) => def.type !== 'positional')
      .flatMap(([key, def]) => {
        const option: Option = { name: kebabCase(key), def, takesValue: def.type !== 'boolean' };
        const written = [...new Set([key, kebabCase(key), camelCase(key), ...aliasesOf(def)])];
        const negated = option.takesValue ? [] : written.map((way) => `no-${way}`);
        return [...written, ...negated].map((way) => [way, option] as const);
      }),
  );
}

/** `--content`, `--no-annotate`: the options of a command as they are of use, in the order of its help. */
export function usualOptions(options: ReadonlyMap<string, Option>): string[] {
  return [
    ...new Set(
      [...options.values()].map(({ name, def }) =>
        def.type === 'boolean' && def.default === true ? `--no-${name}` : `--${name}`,
      ),
    ),
  ];
}

function aliasesOf(def: ArgDef): readonly string[] {
  const alias = 'alias' in def ? def.alias : undefined;
  if (alias === undefined) return [];
  return typeof alias === 'string' ? [alias] : alias;
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
