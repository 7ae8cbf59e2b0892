import { xmlText } from '../text/xml-text.ts';

/** What a browser needs to know to search the archive from its address bar. */
export interface SearchEngine {
  readonly title: string;
  readonly description: string;
  /** Of the texts, as a language tag: `zh-Hans`. */
  readonly language: string;
  /** Address of the search page; what is searched for is put behind `?q=`. Browsers take a whole address only. */
  readonly search: string;
  /** Address of the icon, an SVG. */
  readonly icon: string;
}

/** Lengths that OpenSearch 1.1 allows, in characters. */
const LONGEST = { shortName: 16, longName: 48, description: 1024 };

/** An OpenSearch 1.1 description (https://github.com/dewitt/opensearch): with it, browsers offer the archive's search. */
export function openSearchDescription({ title, description, language, search, icon }: SearchEngine): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${text(title, LONGEST.shortName)}</ShortName>`,
    `  <LongName>${text(title, LONGEST.longName)}</LongName>`,
    `  <Description>${text(description, LONGEST.description)}</Description>`,
    `  <Language>${escapeXml(language)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    `  <Image width="32" height="32" type="image/svg+xml">${escapeXml(icon)}</Image>`,
    `  <Url type="text/html" method="get" template="${escapeXml(search)}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
  ];
  return `${lines.join('\n')}\n`;
}

/** At most so many characters, none of them cut in two, before escaping makes more of them. */
function text(written: string, longest: number): string {
  return escapeXml([...written.trim()].slice(0, longest).join(''));
}

/** What XML cannot hold is left out, since a browser shows the name in a menu. */
function escapeXml(written: string): string {
  return xmlText(written)
    .replaceAll('\ufffd', '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
