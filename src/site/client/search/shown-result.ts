import { TITLE_BLOCK } from '../../../core/model/block.ts';
import type { Asked } from '../../../core/search/address.ts';
import type { Result } from '../../../core/search/find.ts';
import { foldForSearch } from '../../../core/search/fold.ts';
import type { Search } from '../../../core/search/open-search.ts';
import { markedWords, type Passage, showPassages, titleOf } from '../../../core/search/passage.ts';

/** A result with its text: what both views and the exports show. */
export interface ShownResult {
  readonly result: Result;
  readonly title: string;
  readonly passages: readonly Passage[];
  /** Address of one of its blocks, whose page marks the words. */
  readonly addressOf: (anchor: string) => string;
}

/** Words that an address hands on, so that it stays one. */
const WORDS = 20;

/** Reads the text of a result. `speeches` is the address that those of all speeches start with. */
export async function showResult(
  search: Search,
  result: Result,
  { selection }: Asked,
  speeches: string,
): Promise<ShownResult> {
  const { speech } = result;
  const text = await search.textOf(speech);
  const entities = [...(selection.get('org') ?? []), ...(selection.get('entity') ?? [])];
  const passages = showPassages(speech, result.passages, text, entities);
  const marks = new URLSearchParams(distinctWords(passages).map((word) => ['hl', word])).toString();
  const page = `${speeches}${speech.id}/${marks === '' ? '' : `?${marks}`}`;
  return {
    result,
    title: titleOf(speech, text),
    passages,
    addressOf: (anchor) => page + (anchor === TITLE_BLOCK ? '' : `#${anchor}`),
  };
}

/** The words as they stand in the text, so that the page needs no table of scripts to find them. */
function distinctWords(passages: readonly Passage[]): string[] {
  const words = new Map(markedWords(passages).map((word) => [foldForSearch(word), word]));
  return [...words.values()].slice(0, WORDS);
}
