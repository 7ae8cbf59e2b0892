import type { APIRoute } from 'astro';
import { tasksData } from '../../../core/exports/tasks-data.ts';
import { tableToXlsx } from '../../../core/exports/xlsx.ts';
import { archive } from '../../archive.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: APIRoute = async () => {
  const { corpus } = await archive();
  const book = await tableToXlsx(tasksData.columns, tasksData.rows(corpus), 'tasks');
  return new Response(new Uint8Array(book), { headers: { 'Content-Type': TYPE } });
};
