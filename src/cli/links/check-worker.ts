import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOrder, checkPages } from './check-site.ts';

const order: CheckOrder = workerData;
parentPort?.postMessage(checkPages(order).part());
