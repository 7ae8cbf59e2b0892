import { workerData } from 'node:worker_threads';
import { buildEntityIndex } from '../core/model/entity-index.ts';
import { parseFromEnd } from './load-speeches.ts';
import type { ParseOrder } from './parse-beside.ts';

const order: ParseOrder = workerData;
await parseFromEnd({ ...order, index: buildEntityIndex(order.entities) });
