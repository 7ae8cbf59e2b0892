import { parentPort, workerData } from 'node:worker_threads';
import { type LookOrder, lookAtFiles, type PackedLooks } from './look-at-files.ts';

const { folder }: LookOrder = workerData;
const looks = await lookAtFiles(folder);
const numbers = Float64Array.from([...looks.values()].flatMap(({ size, mtimeMs }) => [size, mtimeMs]));
const packed: PackedLooks = { names: [...looks.keys()], numbers };
parentPort?.postMessage(packed, [numbers.buffer]);
