// Loaded into a build by `node --import`: lists folders in another order, has one processor and lives in another year,
// as a program on another computer may. Plain JavaScript, since it is loaded before anything else.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const LATER = 400 * 24 * 3600 * 1000;

const shuffled = (names) => [...names].reverse();

for (const [module, name] of [
  [fs, 'readdirSync'],
  [fs.promises, 'readdir'],
]) {
  const original = module[name];
  module[name] = (...args) => {
    const names = original.apply(module, args);
    return names instanceof Promise ? names.then(shuffled) : shuffled(names);
  };
}

const { readdir } = fs;
fs.readdir = (folder, ...rest) => {
  const done = rest.pop();
  readdir(folder, ...rest, (error, names) => done(error, names && shuffled(names)));
};

const [processor] = os.cpus();
os.cpus = () => [processor];
os.availableParallelism = () => 1;
syncBuiltinESMExports();

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + LATER);
    else super(...args);
  }
  static now() {
    return RealDate.now() + LATER;
  }
};
