/** Block and anchor of the title, beside `p1` and `s1`. In a file of its own, for the browser to have it without zod. */
export const TITLE_BLOCK = 'title';
