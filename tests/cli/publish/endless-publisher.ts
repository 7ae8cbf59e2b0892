// Publishes into a folder again and again until it is killed: each time a site whose files all say which one it is.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { publish } from '../../../src/cli/publish/publish.ts';
import { exchangeWays } from '../../../src/cli/publish/replace-folder.ts';

const [outDir = '', how, name = ''] = process.argv.slice(2);
const ways = how === 'exchange' ? exchangeWays : [];

for (let number = 1; ; number++) {
  await publish(
    outDir,
    { base: '/' },
    async (folder) => {
      for (const file of ['a', 'b', 'c', 'd']) await writeFile(path.join(folder, file), `${name}${number}`);
    },
    { ways },
  );
  if (number === 1) process.stdout.write('published\n');
}
