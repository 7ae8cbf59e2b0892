/** What XML 1.0 (section 2.2) lets stand in no document, in whatever form: most control characters, halves of surrogate pairs. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The same, and both halves of every pair: told faster, and in most texts there is neither. */
const MAY_BE_NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** A text that may stand in XML: what may not is U+FFFD, the character for one that cannot be shown. The length stays. */
export function xmlText(text: string): string {
  if (!MAY_BE_NO_XML.test(text)) return text;
  return text.replace(NO_XML, '\ufffd');
}
