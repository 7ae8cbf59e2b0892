import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from '../model/problem.ts';
import { forbiddenCharacters } from '../text/odd-characters.ts';
import { didYouMean } from '../text/similarity.ts';
import { oddValues } from './odd-values.ts';
import { fieldsNamed, repeatedFields } from './yaml-fields.ts';
import { yamlExcess } from './yaml-limits.ts';

export interface YamlSource {
  readonly file: string;
  readonly yaml: string;
  /** Lines of the file before the YAML's first. */
  readonly linesBefore: number;
}

/** A text that is no YAML at all has as many errors as characters, and each place takes looking for. */
const MAX_PROBLEMS = 20;

/** What a YAML text says, by a schema; each problem at the place of the field it is about. */
export function parseYaml<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
): { data: z.output<Schema> | undefined; problems: Problem[] } {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: source.file, line: line + source.linesBefore, column: Math.max(1, col) };
  };
  const problemAt = (place: Place, message: string): Problem => ({
    ...place,
    rule: 'front-matter',
    severity: 'error',
    message,
  });

  const refused = refusal(source.yaml);
  if (refused !== undefined) {
    for (const { index } of source.yaml.matchAll(/^/gm)) lineCounter.addNewLine(index);
    return { data: undefined, problems: [problemAt(placeAt(refused.offset), `Unexpected ${refused.message}`)] };
  }
  // The library compares each field with all others; `repeatedFields` does not.
  const document = parseDocument(source.yaml, { lineCounter, prettyErrors: false, uniqueKeys: false });
  if (document.errors.length > 0) {
    const problems = document.errors
      .slice(0, MAX_PROBLEMS)
      .map((error) =>
        problemAt(placeAt(error.pos[0]), `Unexpected YAML, expected well-formed front matter: ${error.message}`),
      );
    return { data: undefined, problems };
  }
  const [inherited] = fieldsNamed(document, '__proto__');
  if (inherited !== undefined) {
    // What reads it as an object would lose it, or take its value for what all objects have.
    const message = 'Unexpected field `__proto__`, expected another name';
    return { data: undefined, problems: [problemAt(placeAt(inherited), message)] };
  }
  const repeated = repeatedFields(document);
  if (repeated.length > 0) {
    const problems = repeated
      .slice(0, MAX_PROBLEMS)
      .map(({ offset, name }) =>
        problemAt(placeAt(offset), `Unexpected field \`${name}\`, expected it once: it stands above already`),
      );
    return { data: undefined, problems };
  }
  const odd = oddValues(document).map(({ offset, message, severity }): Problem => {
    const rule = severity === 'error' ? 'front-matter' : 'hidden-character';
    return { ...placeAt(offset), rule, severity, message };
  });
  if (odd.some(({ severity }) => severity === 'error')) return { data: undefined, problems: odd };
  const value: unknown = document.toJS() ?? {};
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: odd };

  const problems = result.error.issues.slice(0, MAX_PROBLEMS).flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
    if (issue.code === 'unrecognized_keys') {
      const known = schemaKeys(schema, path);
      return issue.keys
        .slice(0, MAX_PROBLEMS)
        .map((key) =>
          problemAt(
            placeAt(keyOffset(document, [...path, key])),
            `Unexpected field \`${key}\`, expected one of ${known.join(', ')}${didYouMean(key, known)}`,
          ),
        );
    }
    const found = path.reduce<unknown>(
      (at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[String(key)] : undefined),
      value,
    );
    const whole = path.length > 1 ? 'entry' : source.linesBefore === 0 ? 'file' : 'front matter';
    const name = path.join('.') || whole;
    const message =
      found === undefined
        ? `Unexpected end of ${whole}, expected a field \`${name}\``
        : `Unexpected \`${name}: ${JSON.stringify(found)}\`, expected ${expectation(issue, found)}`;
    return [problemAt(placeAt(keyOffset(document, path)), message)];
  });
  return { data: undefined, problems };
}

/** What keeps a text from being parsed at all. */
function refusal(yaml: string): { readonly offset: number; readonly message: string } | undefined {
  const [forbidden] = forbiddenCharacters(yaml);
  if (forbidden === undefined) return yamlExcess(yaml);
  return { offset: forbidden.offset, message: `character ${forbidden.name}, expected text without controls` };
}

function expectation(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === 'invalid_value') {
    if (issue.values.length === 1) return `\`${String(issue.values[0])}\``;
    const known = issue.values.map(String);
    return `one of ${known.join(', ')}${typeof found === 'string' ? didYouMean(found, known) : ''}`;
  }
  if (issue.code === 'invalid_type') return `a value of type ${issue.expected}`;
  if (issue.code === 'invalid_union') {
    const first = issue.errors[0]?.[0];
    return first === undefined ? 'another value' : expectation(first, found);
  }
  return issue.message.replace(/^Invalid (input|string): /, '');
}

/** Offset of the value, or of the nearest enclosing one, so that a missing field points at what lacks it. */
function keyOffset(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isRecord(node) && Array.isArray(node.range) && typeof node.range[0] === 'number') return node.range[0];
  }
  return 0;
}

/** Fields of the object that a schema expects at a path. */
function schemaKeys(schema: unknown, path: readonly (string | number)[]): string[] {
  if (!isRecord(schema)) return [];
  const inner = isRecord(schema.def) ? schema.def.innerType : undefined; // Of an optional field or one with a default.
  if (inner !== undefined) return schemaKeys(inner, path);
  const [key, ...rest] = path;
  if (isRecord(schema.shape)) {
    if (key === undefined) return Object.keys(schema.shape);
    return Object.hasOwn(schema.shape, key) ? schemaKeys(schema.shape[key], rest) : [];
  }
  return typeof key === 'number' ? schemaKeys(schema.element, rest) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
