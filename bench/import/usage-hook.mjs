// Loaded into a command that is measured: writes what the process used to the file that `USAGE_FILE` names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage())));
