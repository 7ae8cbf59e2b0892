import type { APIRoute, GetStaticPaths } from 'astro';
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
  return new Response(Uint8Array.from(await drawCard(card, cacheDir)), { headers: { 'Content-Type': 'image/png' } });
};
