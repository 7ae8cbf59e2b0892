import { z } from 'zod';

/** An ISO 8601 date as exact as is known: `2011`, `2011-03`, `2011-03-05`. */
const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * A date in front matter. YAML reads an unquoted `2011` as a number, so both are accepted and the text is kept;
 * a day that its month does not have (`2011-02-30`) is refused.
 */
export const isoDate = z.union([z.string(), z.number()]).transform(String).refine(isIsoDate, {
  message: 'an ISO date such as 2011, 2011-03 or 2011-03-05',
});

export function isIsoDate(value: string): boolean {
  return ISO_DATE.test(value) && dayExists(value);
}

/** Year of an ISO date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function dayExists(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return true;
  return day <= daysIn(year, month);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has, January being 1; none where there is no such month. */
export function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}
