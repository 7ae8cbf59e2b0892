import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute, RouteData } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { copyFiles, keptFolder } from '../../archive/kept-folder.ts';

/** Folder below the output folder into which Astro bundles the code of pages until they are rendered. */
const CODE = '.prerender/';
/** The file of it that Astro loads (`astro/entrypoints/prerender`). */
const ENTRY = /^\.prerender\/prerender-entry[^/]*\.mjs$/;

/** Code of pages that renders them. */
export interface BundledPages {
  /** Of all pages and files of the archive that a command lends. */
  readonly paths: () => Promise<readonly PathWithRoute[]>;
  readonly render: (request: Request, route: RouteData) => Promise<Response>;
}

/**
 * Pages whose code a folder keeps, with their scripts and style sheets in the output folder; nothing where it is not there.
 * It does what Astro's own prerenderer does (`astro/dist/core/build/default-prerenderer.js`).
 */
export async function bundledPages(folder: string, outDir: string): Promise<BundledPages | undefined> {
  const names = await keptFolder(folder);
  const entry = names?.find((name) => ENTRY.test(name));
  if (names === undefined || entry === undefined) return undefined;
  const { app }: { readonly app: BuildApp } = await import(pathToFileURL(path.join(folder, entry)).href);
  // While pages are rendered, Astro looks up their style sheets by route and file of the page.
  const styles = new Map(
    app.manifest.routes.map(({ routeData: { route, component }, styles }) => [
      `${route}&${component}`,
      { styles: styles.map((sheet, order) => ({ sheet, order, depth: 0 })) },
    ]),
  );
  app.setInternals({ pagesByKeys: styles });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: warn } } } });
  app.routeCache.clearAll(); // Another build of this process may have had other pages.
  copyFiles(
    names.filter((name) => !name.startsWith(CODE)),
    folder,
    outDir,
  );
  return {
    paths: () => new StaticPaths(app).getAll(),
    render: (request, routeData) => app.render(request, { routeData }),
  };
}

/** Of the application that Astro bundles for rendering, what is asked for here. */
interface BuildApp extends StaticPathsApp {
  readonly routeCache: NonNullable<StaticPathsApp['routeCache']>;
  readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, unknown> }) => void;
  readonly setOptions: (options: {
    readonly settings: { readonly scripts: readonly never[] };
    readonly logger: { readonly options: { readonly destination: { readonly write: typeof warn } } };
  }) => void;
  readonly render: (request: Request, options: { readonly routeData: RouteData }) => Promise<Response>;
}

function warn({ message }: { readonly message: string }): void {
  console.warn(message);
}
