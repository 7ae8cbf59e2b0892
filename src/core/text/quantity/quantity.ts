export type QuantityOperator = '>=' | '<=' | '>' | '<' | '~';

/** A counted or measured amount as a text states it. */
export interface Quantity {
  /** UTF-16 offsets: from the number, with the word right before it that bounds it (近, 超过), to its unit with what bounds it behind (多, 以上). */
  readonly start: number;
  readonly end: number;
  /** Plain decimal in base units: `2800000`; a ratio is its text (`13:59:28`), a range two values (`20-30`). */
  readonly value: string;
  /** As written, without the number; `''` where the text gives none (5万多). */
  readonly unit: string;
  readonly op?: QuantityOperator;
  readonly approximate: boolean;
  /** What the amount is counted for: `户` of 每户400元. */
  readonly per?: string;
}
