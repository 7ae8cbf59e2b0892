import { readFileSync, writeFileSync } from 'node:fs';
import { installedPackages, licenseTable } from './licenses.ts';

/** `npm run licenses`: renews the table of docs/licenses.md, which stands at its end. */
const FILE = 'docs/licenses.md';
const text = readFileSync(FILE, 'utf8');
writeFileSync(FILE, `${text.slice(0, text.indexOf('| Package |'))}${licenseTable(installedPackages())}\n`);
