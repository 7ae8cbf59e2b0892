import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

export interface ServerOptions {
  readonly dir: string;
  /** Path the archive was built for, with `/` at both ends. */
  readonly base: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
}

export interface RunningServer {
  /** `http://localhost:4321/archive/` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const PORTS_TO_TRY = 20;

/** Serves a folder under its base, with no fallback but the archive's own page for what is not there. */
export async function startServer({ dir, base, port, host }: ServerOptions): Promise<RunningServer> {
  const files = sirv(dir, { etag: true, dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/' || `${url}/` === base) response.writeHead(302, { location: base }).end();
      else notFound();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);

    function notFound(): void {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFoundPage(dir));
    }
  });
  const used = await listen(server, port, host);
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    address: `http://${shown}:${used}${base}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function notFoundPage(dir: string): string {
  try {
    return readFileSync(path.join(dir, '404.html'), 'utf8');
  } catch {
    return '<!doctype html><title>404</title>404';
  }
}

/** Listens on the port, or on the next free one. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || candidate >= port + PORTS_TO_TRY) throw error;
    }
  }
}
