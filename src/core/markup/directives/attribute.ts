import { isIsoDate } from '../../model/date.ts';
import { ID_PATTERN } from '../../model/id.ts';

/** What an attribute of a directive may say. */
export interface Attribute {
  /** For messages and the reference: `an id`, `one of result, target`. */
  readonly expected: string;
  readonly accepts: (value: string) => boolean;
  /** The values, where there are few: near misses are taken from them. */
  readonly values?: readonly string[];
}

/** Id of an entity; whether there is such an entity is for lint to say. */
export const idAttribute: Attribute = {
  expected: 'an id in ASCII kebab-case such as qi-fulian',
  accepts: (value) => ID_PATTERN.test(value),
};

export const dateAttribute: Attribute = {
  expected: 'an ISO date such as 2011, 2011-03 or 2011-03-05',
  accepts: isIsoDate,
};

/** A date, or two with a slash between them (ISO 8601): `2011/2015`. */
export const periodAttribute: Attribute = {
  expected: 'an ISO date or two such as 2011/2015',
  accepts: (value) => value.split('/').length <= 2 && value.split('/').every(isIsoDate),
};

export const words: Attribute = { expected: 'words', accepts: (value) => value !== '' };

/** Present or not: `{when=2011 inferred}`. */
export const flag: Attribute = { expected: 'no value', accepts: (value) => value === '' };

export function oneOf(...values: readonly string[]): Attribute {
  return { expected: `one of ${values.join(', ')}`, accepts: (value) => values.includes(value), values };
}
