// Kills builds at random moments and says what was left of the site: `npm run bench:kills -- [kills] [seed]`.
import { killBuilds } from '../tests/e2e/kill-builds.ts';

const [kills = 30, seed = 1] = process.argv.slice(2).map(Number);
const { kills: done, leftovers } = await killBuilds(kills, seed, ({ moment, found }) =>
  console.log(`killed at ${(moment * 100).toFixed(1).padStart(5)} % of a build: ${found}`),
);
const old = done.filter(({ found }) => found === 'old').length;
const finished = done.filter(({ found }) => found === 'new').length;
console.log(`${old} of ${kills} times the old site whole, ${finished} times the build was done before the kill,`);
console.log(
  `${kills - old - finished} times something else; left beside the site after one more build: ${leftovers.length} folders`,
);
if (old + finished < kills || leftovers.length > 0) process.exitCode = 1;
