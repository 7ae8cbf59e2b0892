// Kills builds at random moments and says what was left of the site: `npm run bench:kills -- [kills] [seed]`.
import { plural } from '../src/cli/report.ts';
import { killBuilds } from '../tests/e2e/kill-builds.ts';

const [kills = 30, seed = 1] = process.argv.slice(2).map(Number);
const {
  kills: done,
  late,
  leftovers,
} = await killBuilds(kills, seed, ({ moment, signal, jobs, found, leftovers, running }) =>
  console.log(
    `${signal} at ${(moment * 100).toFixed(1).padStart(5)} % of a build in ${plural(jobs, 'process')}: ${[found, ...leftovers].join(' ')}${running > 0 ? `, ${running} still running` : ''}`,
  ),
);
const old = done.filter(({ found }) => found === 'old').length;
console.log(`${old} of ${kills} old site whole; ${late} more kills came when the new one was in place, whole;`);
console.log(`left beside the site after one more build: ${leftovers.length} folders`);
if (old < kills || leftovers.length > 0 || done.some((kill) => kill.leftovers.length + kill.running > 0))
  process.exitCode = 1;
