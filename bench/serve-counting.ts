import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface CountingServer {
  /** `http://127.0.0.1:12345/` */
  readonly address: string;
  /** Bytes of bodies and number of requests answered since the last time this was asked. */
  readonly taken: () => Traffic;
  readonly close: () => void;
}

export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

/**
 * A usual static server: text of any kind is sent gzipped, other files as they are. Files are kept once read; the browser
 * keeps them as well where it is told to.
 */
export async function serveCounting(folder: string, { maxAge = 0 } = {}): Promise<CountingServer> {
  const bodies = new Map<string, Promise<Buffer>>();
  let traffic: Traffic = { bytes: 0, requests: 0 };
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
    const type = TYPES[path.extname(name)];
    const body = bodies.get(name) ?? read(path.join(folder, name), type !== undefined);
    bodies.set(name, body);
    const sent = await body.catch(() => undefined);
    traffic = { bytes: traffic.bytes + (sent?.length ?? 0), requests: traffic.requests + 1 };
    response.writeHead(sent === undefined ? 404 : 200, {
      'content-type': type ?? 'application/octet-stream',
      ...(type === undefined ? {} : { 'content-encoding': 'gzip' }),
      ...(maxAge === 0 ? {} : { 'cache-control': `max-age=${maxAge}` }),
      // Isolated pages have a clock of 5 µs instead of 100 µs.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/`, taken, close: () => server.close() };

  function taken(): Traffic {
    const last = traffic;
    traffic = { bytes: 0, requests: 0 };
    return last;
  }
}

async function read(file: string, packs: boolean): Promise<Buffer> {
  const body = await readFile(file);
  return packs ? gzipSync(body) : body;
}
