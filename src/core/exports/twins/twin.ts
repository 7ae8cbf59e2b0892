import { once } from '../../corpus/once.ts';
import { entityAddress, speechAddress } from '../../model/address.ts';
import type { Entity } from '../../model/entity.ts';
import type { Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { type TwinLabels, twinLabels } from './labels.ts';
import { link, list, words } from './markdown.ts';

/** The Markdown of a page, beside it. */
export interface Twin {
  /** Of the page, from the archive's root: `speeches/2011-nianhui/`. */
  readonly page: string;
  readonly write: () => string;
}

/** Name of a twin's file in the folder of its page. */
export const TWIN_FILE = 'index.md';

/** What the twins of an archive are written with. */
export interface TwinWriter {
  readonly source: ExportSource;
  readonly labels: TwinLabels;
  readonly twinOf: (page: string) => string;
  /** A link to the twin of an entity, by its name; words that are no id stand for themselves. */
  readonly named: (ref: string | undefined) => string;
  readonly toEntity: (entity: Entity) => string;
  readonly toSpeech: (speech: Pick<Speech, 'id' | 'meta'>) => string;
  /** A list of what is known; what is not is left out. */
  readonly facts: (facts: readonly (readonly [label: string, written: string | undefined])[]) => string;
  /** Of what a figure measures; an id that is not known stands for itself. */
  readonly indicatorName: (id: string) => string;
  readonly addressOf: (page: string) => string;
}

export function twinWriter(source: ExportSource): TwinWriter {
  const { root, corpus, site } = source;
  const labels = twinLabels(site.language);
  const twinOf = (page: string): string => root + page + TWIN_FILE;
  const toEntity = once(({ name, type, id }: Entity): string => link(name, twinOf(entityAddress(type, id))));
  const indicators = new Map(source.indicators.map(({ id, name }) => [id, name]));
  return {
    source,
    labels,
    twinOf,
    toEntity,
    toSpeech: once(({ id, meta }: Pick<Speech, 'id' | 'meta'>) => link(meta.title, twinOf(speechAddress(id)))),
    named: (ref) => {
      if (ref === undefined) return '';
      const entity = corpus.entityById.get(ref);
      return entity === undefined ? words(ref) : toEntity(entity);
    },
    facts: (facts) =>
      list(
        facts.flatMap(([label, written]) =>
          written === undefined || written === '' ? [] : [label + labels.separator + written],
        ),
      ),
    indicatorName: (id) => indicators.get(id) ?? id,
    addressOf: (page) => `<${root}${page}>`,
  };
}
