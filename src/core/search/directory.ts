import type { EntityType } from '../model/entity-types.ts';

/** What the browser knows of every entity: enough to answer a name, however it is typed. Sent as JSON. */
export interface Directory {
  /** By id. */
  readonly entities: readonly DirectoryEntity[];
  /** Readings of those characters in names that have several, parted by blanks: `重` → `zhong chong`. */
  readonly heteronyms?: Readonly<Record<string, string>>;
}

export interface DirectoryEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string;
  readonly name: string;
  readonly mentions: number;
  /** Speeches with a mention. */
  readonly speeches: number;
  /** The name in headings first, then the full name and aliases. */
  readonly names: readonly DirectoryName[];
}

export interface DirectoryName {
  readonly written: string;
  /** In simplified characters, where it is written in others: what is asked comes in these. */
  readonly simplified?: string;
  /** A syllable for each character, without tones, `v` for `ü`, parted by blanks: `qi zong gong hui`, `gdp zeng zhang`. */
  readonly pinyin: string;
}
