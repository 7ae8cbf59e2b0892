/** Where a site will be served from. */
export interface SiteAddress {
  /** Path that starts and ends with `/`. */
  readonly base: string;
  /** Whole address of the server, where it is known: links that name it lead to the site as well. */
  readonly site?: string | undefined;
}

/** What a link leads to within the site, or what it should lead to. */
export type Target =
  | { readonly file: string; readonly anchor: string | undefined }
  | { readonly expected: string; readonly path?: string };

/** Reads a link as it stands on a page; nothing for one that leaves the site. */
export type Resolve = (href: string, page: string) => Target | undefined;

/** A path that is the same on whatever page it stands: most links of a site, each read once. */
const FROM_ROOT = /^\/(?!\/)/;
const WITH_HOST = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

export function resolver(files: ReadonlySet<string>, { base, site }: SiteAddress): Resolve {
  const origin = site === undefined ? undefined : new URL(site).origin;
  const read = new Map<string, FileOrExpected>();
  const folders = foldersOf(files);

  /** The file of a path without query and anchor, once a path. */
  function fileOf(path: string): FileOrExpected {
    const known = read.get(path);
    if (known !== undefined) return known;
    const own = Buffer.from(path).toString(); // Not a window on the text of the page.
    const result = find(own);
    read.set(own, result);
    return result;
  }

  function find(written: string): FileOrExpected {
    const path = decoded(written);
    if (path === undefined) return { expected: 'an address in which `%` is followed by two hexadecimal digits' };
    if (!path.startsWith(base)) return { expected: `an address under \`${base}\``, path };
    const name = path.slice(base.length);
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    if (files.has(file)) return { file };
    // Some servers add the slash, others answer that there is nothing.
    if (folders.has(name)) return { expected: `\`${path}/\`, with a slash at its end` };
    return { expected: 'a page or file of the site', path };
  }

  return (href, page) => {
    const [address = '', ...rest] = href.split('#');
    const anchor = rest.length === 0 ? undefined : anchorOf(rest.join('#'));
    const path = pathOf(address, page);
    if (path === undefined) return undefined;
    const found = path === '' ? { file: page } : fileOf(path);
    return 'file' in found ? { file: found.file, anchor } : found;
  };

  /** The path of an address without its query, from the root of the server; nothing for what is no path of ours. */
  function pathOf(address: string, page: string): string | undefined {
    const path = address.split('?', 1)[0] ?? '';
    if (path === '' || FROM_ROOT.test(path)) return path;
    if (!WITH_HOST.test(path)) return new URL(path, `http://localhost${base}${page}`).pathname;
    if (origin === undefined || !path.startsWith(`${origin}${base}`)) return undefined;
    return path.slice(origin.length);
  }
}

type FileOrExpected = { readonly file: string } | { readonly expected: string; readonly path?: string };

/** `#` and `#top` lead to the top of any page; what stands behind `:~:` is for the browser (text fragments). */
function anchorOf(fragment: string): string | undefined {
  const [written = ''] = fragment.split(':~:');
  if (written === '' || written.toLowerCase() === 'top') return undefined;
  return decoded(written) ?? written;
}

function decoded(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function foldersOf(files: ReadonlySet<string>): Set<string> {
  const index = '/index.html';
  return new Set([...files].filter((file) => file.endsWith(index)).map((file) => file.slice(0, -index.length)));
}
