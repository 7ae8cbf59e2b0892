import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface PlainServer {
  /** `http://127.0.0.1:12345/archive/` */
  readonly address: string;
  readonly close: () => void;
}

/** The plainest file server: a file, the `index.html` of a folder, or 404. Not Rostrum's own, so that any other will do. */
export async function servePlainly(dir: string, base: string): Promise<PlainServer> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(url.pathname);
    const file = name.startsWith(base) ? path.join(dir, name.slice(base.length)) : undefined;
    try {
      if (file === undefined) throw new Error('outside the base');
      const found = name.endsWith('/') ? path.join(file, 'index.html') : file;
      const body = await readFile(found);
      response.writeHead(200, { 'content-type': TYPES[path.extname(found)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}
