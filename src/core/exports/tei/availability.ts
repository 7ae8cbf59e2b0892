import { isWebAddress } from '../../text/address.ts';
import { type Element, tei } from './element.ts';

/** The licence as the archive states it; where it states none, that it does not. */
export function availability(license: string | undefined): Element {
  if (license === undefined)
    return tei('availability', { status: 'unknown' }, tei('p', { 'xml:lang': 'en' }, 'The archive states no licence.'));
  const target = isWebAddress(license) ? license : undefined;
  return tei('availability', {}, tei('licence', { target }, license));
}
