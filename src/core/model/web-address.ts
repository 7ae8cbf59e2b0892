import { z } from 'zod';
import { isWebAddress } from '../text/address.ts';

/** An address that a page may link to: `https://example.org/`. */
export const webAddress = z.string().refine(isWebAddress, 'an address that begins with https:// or http://');
