import type { Output } from '../../archive/render-plan.ts';

/**
 * What a file is rendered to. A failure says which file it was, and what of. What the system refused (a full disk) is no fault of a page and stays as it is.
 */
export async function namingFailures<T>({ path, group }: Output, render: () => Promise<T>): Promise<T> {
  try {
    return await render();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    const of = group === path ? '' : ` of ${group}`;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Unexpected failure to render ${path}${of}: ${reason}`, { cause: error });
  }
}
