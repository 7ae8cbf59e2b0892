// Runs at the end of `npm install`: makes `npx rostrum` work in this folder. npm links the commands of dependencies
// only, not those of the project itself.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const folder = new URL('node_modules/.bin/', root);
mkdirSync(folder, { recursive: true });
const link = fileURLToPath(new URL('rostrum', folder));
if (process.platform === 'win32') {
  writeFileSync(`${link}.cmd`, '@node "%~dp0..\\..\\src\\cli\\bin.mjs" %*\r\n');
} else {
  if (existsSync(link)) rmSync(link);
  symlinkSync('../../src/cli/bin.mjs', link);
  chmodSync(fileURLToPath(new URL('src/cli/bin.mjs', root)), 0o755);
}
