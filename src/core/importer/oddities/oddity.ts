/** Something strange in a text, where it stands and what it is. */
export interface Strange {
  readonly kind: string;
  /** In UTF-16 code units. */
  readonly offset: number;
  /** What is the same oddity: it is reported once, with how often it occurs. */
  readonly name: string;
  /** `Unexpected …, expected …`, without the number of times. */
  readonly message: string;
}

/** `U+F967` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
