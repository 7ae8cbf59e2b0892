import type { ChildProcess } from 'node:child_process';

/**
 * Waits until a process that this one has started has done its work. Rejects where it did not: with what the failure says
 * of its exit code or signal.
 */
export function endOf(child: ChildProcess, failureOf: (how: string) => Error): Promise<void> {
  const end = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(failureOf(String(signal ?? code)));
    });
  });
  end.catch(() => undefined); // Whoever waits for it is told.
  return end;
}

/** In such a process: ends it when the one that it works for is no longer there. */
export function endWithParent(): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref(); // To wait for that does not keep the process from ending by itself.
}
