/** How the stated value bounds the real one; `~` is about. */
export type QuantityOperator = '>=' | '<=' | '>' | '<' | '~';

/** What the words of a quantity say. */
export interface QuantityReading {
  /**
   * Plain decimal in base units: `2800000`; 万 and 亿 are worked out, nothing else is converted. A ratio is its parts
   * (`13:59:28`), a fraction too (`2/3`), a range two values (`20-30`). 翻一番 is `2` 倍, 三成 `30` %.
   */
  readonly value: string;
  /** As written, without the number; `''` where the text gives none (5万多, 13:59:28, 三分之二). */
  readonly unit: string;
  readonly op?: QuantityOperator;
  /** Said to be rough: 近, 约, 多, 余, 左右, 三五个. */
  readonly approximate: boolean;
  /** What the amount is counted for: `户` of 每户400元, `人·月` of 每人每月320元. Shares and ratios have none. */
  readonly per?: string;
}

/** A counted or measured amount as a text states it. */
export interface Quantity extends QuantityReading {
  /**
   * UTF-16 offsets: from the number, with the word right before it that bounds it (近, 超过), to its unit with what
   * bounds it behind (多, 以上).
   */
  readonly start: number;
  readonly end: number;
}
