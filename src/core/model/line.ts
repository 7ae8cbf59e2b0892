import { z } from 'zod';

/**
 * Words on one line, without blanks around them. A line end inside a name would begin a new field in RIS, a new row
 * in a table, a new line in a list.
 */
export const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\n\v\f\r\u0085\u2028\u2029]*$/, 'one line of text');
