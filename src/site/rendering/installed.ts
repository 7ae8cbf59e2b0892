import { readFileSync } from 'node:fs';

/** What npm has put into `node_modules`, each package with its version and checksum. */
export function installed(): string {
  try {
    return readFileSync('node_modules/.package-lock.json', 'utf8');
  } catch {
    return 'unknown';
  }
}
