import type { Severity } from '../model/problem.ts';

/**
 * Problems found before any rule can run, while the files are read: they come from the parsers and from `src/archive/`.
 * They stand here for documentation and for `rostrum check --rule`.
 */
export const readingChecks: readonly { readonly id: string; readonly severity: Severity }[] = [
  { id: 'attribute-value', severity: 'error' },
  { id: 'file-size', severity: 'error' },
  { id: 'front-matter', severity: 'error' },
  { id: 'id', severity: 'error' },
  { id: 'known-attribute', severity: 'error' },
  { id: 'readable-file', severity: 'error' },
  { id: 'readable-source', severity: 'warning' },
  { id: 'speaker-place', severity: 'error' },
  { id: 'speech-size', severity: 'error' },
  { id: 'unique-id', severity: 'error' },
];

/** Those of them after which a file is not read at all, so that no other check can say anything about it. */
export const unreadChecks: ReadonlySet<string> = new Set(['file-size', 'front-matter', 'readable-file', 'speech-size']);
