import type { XmlAttributes } from '../xml-tags.ts';

/** Namespace of the attributes that say how exact a date is, and what Akoma Ntoso has no attribute for. */
export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/**
 * A date for Akoma Ntoso, which knows only days: the first of what is meant. Where less is known, `tei:when`, `tei:from`
 * and `tei:to` (TEI P5, att.datable) say it as it is. None for what is no date.
 */
export function dateAttributes(dates: {
  readonly when?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): XmlAttributes | undefined {
  const { when, from, to } = dates;
  const day = firstDay(when ?? from ?? to);
  if (day === undefined) return undefined;
  if (when === day) return { date: day };
  return { date: day, 'tei:when': when, 'tei:from': from, 'tei:to': to };
}

/** `2011` → `2011-01-01`; XML Schema has no year 0. */
function firstDay(date: string | undefined): string | undefined {
  if (date === undefined || !/^(?!0000)\d{4}(?:-\d\d){0,2}$/.test(date)) return undefined;
  return date + '-01-01'.slice(date.length - 4);
}
