import type { APIRoute, GetStaticPaths } from 'astro';
import { datasets, writeDataset } from '../../../core/exports/data.ts';
import { archive } from '../../archive.ts';

const FORMATS = ['json', 'csv'] as const;

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(datasets).flatMap((name) => FORMATS.map((format) => ({ params: { name: `${name}.${format}` } })));

export const GET: APIRoute = async ({ params }) => {
  const [name = '', ending = ''] = (params.name ?? '').split('.');
  const dataset = datasets[name];
  const format = FORMATS.find((known) => known === ending);
  if (dataset === undefined || format === undefined) throw new Error(`Unexpected data file \`${params.name}\``);
  const { corpus } = await archive();
  const type = format === 'json' ? 'application/json' : 'text/csv; charset=utf-8';
  return new Response(writeDataset(dataset, corpus, format), { headers: { 'Content-Type': type } });
};
