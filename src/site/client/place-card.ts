/** A rectangle on the screen, in CSS pixels from the upper left corner of the window. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The least distance from the edges of the window, and from the mark to its card. */
const MARGIN = 8;
const GAP = 4;

/** Where a card stands: below what it is about, above it where only there is room, and never beyond the sides. */
export function placeCard(mark: Box, card: Size, view: Size): { readonly left: number; readonly top: number } {
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - card.height;
  const isRoomBelow = below + card.height <= view.height - MARGIN;
  return {
    left: Math.max(MARGIN, Math.min(mark.left, view.width - MARGIN - card.width)),
    top: isRoomBelow || above < MARGIN ? below : above,
  };
}
