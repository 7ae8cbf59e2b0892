/** What the picture of a page says when it is shared. */
export interface Card {
  readonly archive: string;
  /** Above the title: what kind of thing it is. */
  readonly kind: string;
  readonly title: string;
  /** Below it, a line each. */
  readonly lines: readonly string[];
}

export const CARD = { width: 1200, height: 630 } as const;

/** An element as satori takes it, which reads the shape of React's without React. */
export interface Node {
  readonly type: string;
  readonly props: { readonly style: object; readonly children?: string | readonly Node[] };
}

/** The light colors of `styles/tokens.css`: a picture does not know how its reader has the screen. */
const COLORS = { paper: '#faf6ed', ink: '#241e18', soft: '#665a4d', hairline: '#ddd1bd', vermilion: '#b02e1d' };
/** Size of a title by the most characters that it is for. */
const SIZES = [
  [12, 88],
  [30, 72],
  [48, 58],
  [80, 46],
] as const;
const LEAST = 38;

/** A slip of paper with the site's red edge: the archive above, the title in the middle, what is known below. */
export function cardLayout({ archive, kind, title, lines }: Card, families: { regular: string; bold: string }): Node {
  const size = SIZES.find(([most]) => [...title].length <= most)?.[1] ?? LEAST;
  const clamp = Math.floor(330 / (size * 1.35));
  return box({ ...CARD, backgroundColor: COLORS.paper, fontFamily: families.regular }, [
    box({ width: 18, height: '100%', backgroundColor: COLORS.vermilion }, []),
    box({ flexDirection: 'column', flexGrow: 1, width: 1182, padding: '58px 76px 54px 72px' }, [
      box({ justifyContent: 'space-between', alignItems: 'center', fontSize: 30 }, [
        words({ color: COLORS.vermilion, fontFamily: families.bold, letterSpacing: 4 }, cut(archive, 24)),
        words({ color: COLORS.soft, fontSize: 26 }, cut(kind, 12)),
      ]),
      box({ height: 2, marginTop: 22, backgroundColor: COLORS.vermilion }, []),
      box({ flexGrow: 1, alignItems: 'center' }, [
        {
          type: 'div',
          props: {
            style: {
              display: 'block',
              width: '100%',
              color: COLORS.ink,
              fontFamily: families.bold,
              fontSize: size,
              lineHeight: 1.35,
              textWrap: 'balance',
              wordBreak: 'break-word',
              lineClamp: clamp,
            },
            children: title,
          },
        },
      ]),
      box(
        {
          flexDirection: 'column',
          paddingTop: 22,
          borderTop: `1px solid ${COLORS.hairline}`,
          fontSize: 29,
          color: COLORS.soft,
        },
        lines.map((line) => words({ lineHeight: 1.5 }, cut(line, 34))),
      ),
    ]),
  ]);
}

function box(style: object, children: readonly Node[]): Node {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function words(style: object, text: string): Node {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: text } };
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
