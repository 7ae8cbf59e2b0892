import type { Excerpt, Piece } from '../../../core/corpus/contexts.ts';
import { attribute, inText, link } from '../../html.ts';
import type { Messages } from '../../i18n/messages-type.ts';

const CUT = '<span class="cut">……</span>';

export interface ExcerptWords {
  readonly t: Pick<Messages['dossier'], 'innerMention'>;
  /** Address of the speech at an anchor. */
  readonly urlOf: (anchor: string) => string;
}

/** Excerpts of one paragraph whose names link to their mentions, and an ellipsis wherever text was left out. */
export function linkedExcerpts(excerpts: readonly Excerpt[], words: ExcerptWords): string {
  const shown = excerpts.map(
    ({ pieces, cutBefore }) => (cutBefore ? CUT : '') + pieces.map((piece) => linkedPiece(piece, words)).join(''),
  );
  return shown.join('') + (excerpts.at(-1)?.cutAfter ? CUT : '');
}

function linkedPiece({ text, mentions: [anchor, ...inner] }: Piece, { t, urlOf }: ExcerptWords): string {
  if (anchor === undefined) return inText(text);
  const label = attribute('aria-label', t.innerMention) + attribute('title', t.innerMention);
  const others = inner.map((other) => `<a class="inner-mention"${attribute('href', urlOf(other))}${label}>＋</a>`);
  return link(urlOf(anchor), `<mark>${inText(text)}</mark>`) + others.join('');
}
