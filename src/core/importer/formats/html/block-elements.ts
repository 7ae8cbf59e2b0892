/** Elements that begin and end a line; all others stand inside of one. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  [
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form',
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th',
    'thead tr ul caption option select textarea title search',
  ].flatMap((names) => names.split(' ')),
);
