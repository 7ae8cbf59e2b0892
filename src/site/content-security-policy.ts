import { createHash } from 'node:crypto';

/**
 * What a page may load, run and send, as a Content Security Policy: files of its own host, and of scripts that stand in
 * the page the one that is given, by its hash. No style in an attribute, no handler of an event, no `eval`, and no text
 * that becomes HTML while the page is read (`innerHTML`), not by our own scripts either.
 */
const SOURCES = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
} as const;

/** The policy as the content of a `<meta>`; `frame-ancestors` counts only in a header (docs/hosting.md). */
export function contentSecurityPolicy(inlineScript: string): string {
  const hash = createHash('sha256').update(inlineScript).digest('base64');
  const script = `script-src 'self' 'sha256-${hash}'`;
  return [script, ...Object.entries(SOURCES).map(([directive, source]) => `${directive} ${source}`)].join('; ');
}
