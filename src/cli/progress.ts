/** How often a long run says where it is, where nobody looks at a terminal. */
const EVERY = 100;

/** Says on the error stream how far a run is: on a terminal in one line that renews itself, else a line now and then. */
export function showProgress(done: number, total: number, what: string): void {
  if (process.stderr.isTTY) renewLine(`${done}/${total} ${what}`);
  else if (done > 0 && done % EVERY === 0) console.error(`${done} of ${total}`);
}

/** The line of a terminal that renews itself, with a text or, at the end, with none. */
export function renewLine(text: string): void {
  const width = Math.max(10, (process.stderr.columns ?? 80) - 1);
  // A character of Chinese takes two columns: half as many never wrap, and a line that wraps does not renew itself.
  const shown = /[^\0-\x7F]/.test(text) ? text.slice(0, width >> 1) : text.slice(0, width);
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${shown}`);
}
