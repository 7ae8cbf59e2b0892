import { Charset, Index } from 'flexsearch';
import type { Serialize } from './whole-index.ts';

interface Exported {
  readonly ids: readonly string[];
  readonly parts: readonly (readonly [key: string, data: string])[];
}

export interface Loaded {
  readonly ids: readonly string[];
  readonly index: Index;
}

/** Every character a token, as its own preset for Chinese, Japanese and Korean has it; documents by number. */
const newIndex = (): Index => new Index({ encoder: Charset.CJK });

export const serialize: Serialize = (documents) => {
  const index = newIndex();
  for (const [number, { text }] of documents.entries()) index.add(number, text);
  const parts: [string, string][] = [];
  index.export((key, data) => void parts.push([key, data]));
  const exported: Exported = { ids: documents.map(({ id }) => id), parts };
  return JSON.stringify(exported);
};

export function load(json: string): Loaded {
  const { ids, parts }: Exported = JSON.parse(json);
  const index = newIndex();
  for (const [key, data] of parts) index.import(key, data);
  return { ids, index };
}
