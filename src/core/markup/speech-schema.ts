import type { Schema } from 'hast-util-sanitize';

/**
 * The elements and attributes that the HTML of a speech may have: those of Markdown and of our annotations. There is no
 * `style`, no handler of events, nothing that loads; a link leads to the web, to a mailbox, to a telephone.
 */
export const SPEECH_SCHEMA: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'hr'],
    ...['a', 'data', 'em', 'span', 'strong', 'sub', 'sup', 'time'],
  ],
  attributes: {
    '*': ['ariaLabel', 'className', 'data*', 'id', 'role', 'title'],
    a: ['href'],
    data: ['value'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  // Ids are our own anchors, not a writer's words.
  clobber: [],
};
