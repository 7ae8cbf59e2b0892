/**
 * Type for Chinese text after the Requirements for Chinese Text Layout (CLREQ): indents of two characters, lines filled to
 * the edge, no mark at the beginning of a line. Fonts and sizes are the reader's own; colors too, but for one red.
 */
export const BOOK_STYLE = `html {
  line-height: 1.8;
  line-break: strict;
  text-spacing-trim: normal;
  hanging-punctuation: allow-end;
}
h1 {
  margin: 2em 0 1em;
  font-size: 1.6em;
  line-height: 1.4;
  text-align: center;
  text-wrap: balance;
}
h2 {
  margin: 1.6em 0 0.6em;
  font-size: 1.15em;
  line-height: 1.5;
  page-break-after: avoid;
  break-after: avoid;
}
h3 {
  margin: 1.2em 0 0.4em;
  font-size: 1em;
  page-break-after: avoid;
  break-after: avoid;
}
p {
  margin: 0;
  text-align: justify;
  text-indent: 2em;
  orphans: 2;
  widows: 2;
}
p.salutation,
.facts p,
.index-note,
.full-name,
.places,
.notes p,
.cover p {
  text-indent: 0;
}
p.salutation {
  margin-bottom: 0.4em;
}
.facts {
  margin-bottom: 2em;
  padding-bottom: 0.8em;
  border-bottom: 1px solid #b02e1d;
}
.facts p {
  font-size: 0.85em;
  text-align: center;
}
blockquote {
  margin: 0.6em 2em;
}
.lead,
.speaker {
  font-weight: bold;
}
.incident {
  font-size: 0.85em;
}
em {
  font-style: normal;
  text-emphasis: filled dot;
  text-emphasis-position: under right;
}
a {
  color: inherit;
  text-decoration: none;
}
a.note-ref {
  font-size: 0.75em;
  line-height: 1;
  vertical-align: super;
}
.gap {
  font-size: 0.85em;
}
hr {
  width: 30%;
  margin: 1.5em auto;
  border: 0;
  border-top: 1px solid;
}
.notes {
  margin-top: 2em;
  border-top: 1px solid;
  font-size: 0.85em;
}
nav ol {
  padding-left: 1.5em;
  list-style: none;
}
nav li {
  margin: 0.3em 0;
}
.organization h2 {
  margin-bottom: 0;
}
.full-name {
  font-size: 0.85em;
}
.places {
  margin-top: 0.2em;
  text-align: left;
}
.places a,
nav a {
  text-decoration: underline;
}
.cover {
  margin: 0;
  padding: 0;
  text-align: center;
}
.cover p {
  text-align: center;
}
.cover img {
  max-width: 100%;
  max-height: 100%;
}
`;
