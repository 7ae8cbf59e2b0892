import { workerData } from 'node:worker_threads';
import { type TakeOverOrder, takeOverHere } from './take-over.ts';

const order: TakeOverOrder = workerData;
takeOverHere(order);
