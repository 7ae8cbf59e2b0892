/** Address of a site, `https://example.org`. Throws where it is none: `example.org`, `localhost:80`. */
export function parseSite(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new Error(`Unexpected \`--site ${text}\`, expected an address such as https://example.org`);
}

/** Throws where a text is no port. */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= LAST_PORT) return Number(text);
  throw new Error(`Unexpected port \`${text}\`, expected a number from 0 to ${LAST_PORT}`);
}

const LAST_PORT = 65535;
