/** What JSON writes otherwise than it is: quotes, controls, halves of surrogate pairs (and so, to be sure, all of them). */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON, as `JSON.stringify` has it; for files of very many short ones. */
export function jsonString(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
