import type { Book } from './book.ts';
import { el, xmlDocument } from './xhtml.ts';

const WIDTH = 1200;
const HEIGHT = 1600;
const FONTS = '"Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, SimSun, serif';
/** Most lines of a title; size follows from how many it takes. */
const SIZES: readonly { readonly size: number; readonly perLine: number; readonly lines: number }[] = [
  { size: 110, perLine: 8, lines: 3 },
  { size: 88, perLine: 10, lines: 4 },
  { size: 66, perLine: 13, lines: 6 },
  { size: 50, perLine: 17, lines: 9 },
];

/**
 * The cover as lines and words, which are set in whatever font the reader has: nothing is drawn as a picture. The title is
 * broken here, since SVG breaks no lines.
 */
export function coverImage({ title, labels, speeches }: Book, archive: string): string {
  const { size, lines } = fitted(title);
  const first = speeches[0]?.meta.date;
  const last = speeches.at(-1)?.meta.date;
  const dates = [...new Set([first, last])].flatMap((date) => (date === undefined ? [] : [labels.dateWords(date)]));
  const top = 620 - ((lines.length - 1) * size * 1.4) / 2;
  const text = (y: number, px: number, fill: string, words: string): ReturnType<typeof el> =>
    el(
      'text',
      { x: String(WIDTH / 2), y: String(Math.round(y)), 'font-size': String(px), fill, 'text-anchor': 'middle' },
      words,
    );
  return xmlDocument(
    el(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'font-family': FONTS, role: 'img' },
      el('title', {}, title),
      el('rect', { width: String(WIDTH), height: String(HEIGHT), fill: '#faf6ed' }),
      el('rect', {
        x: '60',
        y: '60',
        width: String(WIDTH - 120),
        height: String(HEIGHT - 120),
        fill: 'none',
        stroke: '#b02e1d',
        'stroke-width': '4',
      }),
      el('rect', {
        x: '76',
        y: '76',
        width: String(WIDTH - 152),
        height: String(HEIGHT - 152),
        fill: 'none',
        stroke: '#b02e1d',
        'stroke-width': '1',
      }),
      ...lines.map((line, i) => text(top + i * size * 1.4, size, '#241e18', line)),
      el('rect', { x: String(WIDTH / 2 - 60), y: '1080', width: '120', height: '6', fill: '#b02e1d' }),
      text(1180, 46, '#665a4d', dates.join(' – ')),
      text(1450, 46, '#b02e1d', cut(archive, 20)),
    ),
  );
}

/** The title in lines, as large as it can be. */
function fitted(title: string): { readonly size: number; readonly lines: readonly string[] } {
  for (const { size, perLine, lines: most } of SIZES) {
    const lines = broken(title, perLine);
    if (lines.length <= most) return { size, lines };
  }
  const { size, perLine, lines } = SIZES[SIZES.length - 1] ?? { size: 50, perLine: 17, lines: 9 };
  const all = broken(title, perLine).slice(0, lines);
  return { size, lines: [...all.slice(0, -1), `${all.at(-1)}…`] };
}

/** What does not begin a line (CLREQ, 3.1.6). */
const NO_START = /^[，。、；：！？）》〉」』】〕”’…—·]/;

/** Lines of equal length as near as may be; a character of Latin is half as wide as one of Chinese. */
function broken(text: string, perLine: number): string[] {
  const characters = [...text];
  const width = (character: string): number => (/[\u0020-\u02ff]/.test(character) ? 0.55 : 1);
  const whole = characters.reduce((sum, it) => sum + width(it), 0);
  const count = Math.max(1, Math.ceil(whole / perLine));
  const goal = Math.min(perLine, whole / count + 0.01);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of characters) {
    if (used + width(character) > goal + 0.5 && !NO_START.test(character) && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += width(character);
  }
  return [...lines, line];
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
