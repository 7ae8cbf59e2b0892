import type { APIRoute, GetStaticPaths } from 'astro';
import { timed } from '../../../archive/phases.ts';
import { archive, cacheDir, known } from '../../archive.ts';
import { cardsOf } from '../../og/cards.ts';
import { drawCard } from '../../og/draw-card.ts';

/** Pictures for links that are shared. They are named by whole addresses, so there are none where the archive's is not known. */
export const getStaticPaths: GetStaticPaths = async () => {
  if (import.meta.env.SITE === undefined) return [];
  return [...cardsOf(await archive()).keys()].map((path) => ({ params: { image: path.slice('og/'.length) } }));
};

export const GET: APIRoute = async ({ params }) => {
  const card = known(cardsOf(await archive()), `og/${params.image}`);
  const drawn = await timed('pictures', () => drawCard(card, cacheDir));
  return new Response(Uint8Array.from(drawn), { headers: { 'Content-Type': 'image/png' } });
};
