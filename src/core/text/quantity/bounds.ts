import type { QuantityOperator } from './quantity.ts';

/** Words right before a number that say how the stated value bounds the real one. */
export const BEFORE: Readonly<Record<string, QuantityOperator>> = {
  大约: '~',
  约: '~',
  将近: '~',
  接近: '~',
  近: '~',
  约为: '~',
  约占: '~',
  约有: '~',
  约达: '~',
  超: '>',
  不少于: '>=',
  不低于: '>=',
  不小于: '>=',
  至少: '>=',
  不超过: '<=',
  不高于: '<=',
  不多于: '<=',
  至多: '<=',
  最多: '<=',
  超过: '>',
  高于: '>',
  多于: '>',
  大于: '>',
  逾: '>',
  不足: '<',
  不到: '<',
  低于: '<',
  少于: '<',
  小于: '<',
};

/** Words right after the unit. */
export const AFTER: Readonly<Record<string, QuantityOperator>> = {
  及以上: '>=',
  以上: '>=',
  及以下: '<=',
  以下: '<=',
  以内: '<=',
  之内: '<=',
  左右: '~',
  上下: '~',
};

/** 多 and its like, behind the number or the unit: some more than stated. */
export const MORE = ['多', '余', '来'] as const;
