import { type EntityIndex, entityNamed } from '../model/entity-index.ts';
import type { Figure } from '../model/figure.ts';
import { INCIDENT_KINDS, type Incident } from '../model/incident.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { DateMention, Mention, Note, Task } from '../model/speech.ts';
import { didYouMean } from '../text/similarity.ts';
import type { Directive } from './directives/define.ts';
import { directiveNamed } from './directives/index.ts';
import { figureValue } from './figure-value.ts';
import type { ReadLabel } from './read-utterances.ts';
import { type Annotation, plainText, wholeText } from './syntax.ts';

/** All annotations of a speech, each kind in document order, outer before inner. */
export interface Annotations {
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly tasks: readonly Task[];
  readonly notes: readonly Note[];
  readonly incidents: readonly Incident[];
  /** What paragraphs begin with that says who speaks. */
  readonly labels: readonly ReadLabel[];
  readonly mentionOf: ReadonlyMap<Annotation, Mention>;
  /** Number of each annotation among those of its name, from 1. */
  readonly numberOf: ReadonlyMap<Annotation, number>;
}

interface Where {
  readonly block: string;
  /** Offset of the annotation in its block's text. */
  readonly start: number;
}

/** Reads the annotations of one speech and numbers them. A class for its state, which must not outlive the speech. */
export class AnnotationReader {
  readonly #file: string;
  readonly #index: EntityIndex | undefined;
  readonly #mentions: Mention[] = [];
  readonly #figures: Figure[] = [];
  readonly #dates: DateMention[] = [];
  readonly #tasks: Task[] = [];
  readonly #notes: Note[] = [];
  readonly #incidents: Incident[] = [];
  readonly #labels: ReadLabel[] = [];
  readonly #mentionOf = new Map<Annotation, Mention>();
  readonly #numberOf = new Map<Annotation, number>();
  readonly #counts = new Map<string, number>();
  readonly problems: Problem[] = [];

  constructor(file: string, index: EntityIndex | undefined) {
    this.#file = file;
    this.#index = index;
  }

  get found(): Annotations {
    return {
      mentions: this.#mentions,
      figures: this.#figures,
      dates: this.#dates,
      tasks: this.#tasks,
      notes: this.#notes,
      incidents: this.#incidents,
      labels: this.#labels,
      mentionOf: this.#mentionOf,
      numberOf: this.#numberOf,
    };
  }

  /** Takes down one annotation, without what lies inside; says whether its text is the speech's or an editor's. */
  read(node: Annotation, where: Where): 'speech' | 'editorial' {
    const directive = directiveNamed(node.name);
    if (directive === undefined) return 'speech';
    const number = (this.#counts.get(node.name) ?? 0) + 1;
    this.#counts.set(node.name, number);
    this.#numberOf.set(node, number);
    const text = plainText(node);
    const place = placeOf(node, this.#file);
    const common = { text, ...where, end: where.start + text.length, place };
    const { ref: _, ...attributes } = node.attributes;
    if (directive.entity !== undefined) this.#readMention(node, directive, common);
    else if (node.name === 'figure') {
      const { value, unit, kind, indicator, org, period } = attributes;
      const written = defined({ value, unit });
      const stated = figureValue(text, node.attributes);
      this.#figures.push({
        anchor: `f${number}`,
        ...common,
        ...stated,
        ...defined({ kind, indicator, org, period }),
        written,
      });
    } else if (node.name === 'date') {
      const { when, from, to, inferred } = attributes;
      this.#dates.push({
        anchor: `d${number}`,
        ...common,
        ...defined({ when, from, to }),
        inferred: inferred !== undefined,
      });
    } else if (node.name === 'task') {
      const { org, due, status } = attributes;
      this.#tasks.push({ ...common, ...defined({ org, due, status }) });
    } else if (node.name === 'note') {
      this.#notes.push({ number, text: wholeText(node), block: where.block, start: where.start, place });
    } else if (node.name === 'incident') {
      const kind = INCIDENT_KINDS.find((known) => known === attributes.kind) ?? 'other';
      this.#incidents.push({ kind, ...common });
    } else if (node.name === 'speaker') this.#readLabel(node, common);
    this.problems.push(...attributeProblems(node, directive, place));
    return directive.editorial ? 'editorial' : 'speech';
  }

  /** Whoever speaks is named where a paragraph begins: elsewhere the words would be somebody else's. */
  #readLabel(node: Annotation, label: Omit<ReadLabel, 'node'>): void {
    const { block, start, text, place } = label;
    const begins = start === 0 && text !== '' && /^p\d+$/.test(block);
    if (begins && this.#labels.at(-1)?.block !== block) this.#labels.push({ node, ...label });
    else {
      const message = `Unexpected \`:speaker[${text}]\` here, expected one, with words, where a paragraph begins`;
      this.problems.push({ ...place, rule: 'speaker-place', severity: 'error', message });
    }
  }

  #readMention(
    node: Annotation,
    directive: Directive,
    common: Where & { text: string; end: number; place: Place },
  ): void {
    const written = writtenReference(node, directive);
    const named = directive.entity && this.#index && entityNamed(this.#index, directive.entity, common.text);
    const anchor = `m${this.#mentions.length + 1}`;
    const about = defined({ ref: written ?? named, org: node.attributes.org });
    const mention: Mention = { anchor, type: node.name, ...about, refWritten: written !== undefined, ...common };
    this.#mentions.push(mention);
    this.#mentionOf.set(node, mention);
  }
}

/** `{ref=qi-fulian}`, or short `{qi-fulian}`. */
function writtenReference(node: Annotation, directive: Directive): string | undefined {
  if (node.attributes.ref !== undefined) return node.attributes.ref;
  if (directive.entity === undefined) return undefined;
  return Object.entries(node.attributes).find(
    ([key, value]) => value === '' && !Object.hasOwn(directive.attributes, key),
  )?.[0];
}

function attributeProblems(node: Annotation, directive: Directive, place: Place): Problem[] {
  const short = writtenReference(node, directive);
  const names = Object.keys(directive.attributes);
  return Object.entries(node.attributes).flatMap(([key, value]): Problem[] => {
    const attribute = Object.hasOwn(directive.attributes, key) ? directive.attributes[key] : undefined;
    if (attribute === undefined) {
      if (key === short) return [];
      const expected = names.length === 0 ? 'none' : `one of ${names.join(', ')}`;
      const message = `Unexpected attribute \`${key}\` of \`:${node.name}\`, expected ${expected}${didYouMean(key, names)}`;
      return [{ ...place, rule: 'known-attribute', severity: 'error', message }];
    }
    if (attribute.accepts(value)) return [];
    const near = didYouMean(value, attribute.values ?? []);
    const message = `Unexpected \`${key}=${value}\` of \`:${node.name}\`, expected ${attribute.expected}${near}`;
    return [{ ...place, rule: 'attribute-value', severity: 'error', message }];
  });
}

/** The fields that have a value. */
function defined<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  const kept: { [K in keyof T]?: string } = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

function placeOf(node: Annotation, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
