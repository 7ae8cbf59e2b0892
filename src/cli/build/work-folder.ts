import path from 'node:path';
import { cacheOptions } from '../project.ts';

/**
 * Start of the names of folders that one build has for itself. Astro keeps what it renders pages with inside the output
 * folder only where that one lies in the project's, and else in one that all builds share.
 */
export const workFolder = path.join(cacheOptions.cacheDir, 'build-');
