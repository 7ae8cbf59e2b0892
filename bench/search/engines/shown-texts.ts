/** Results whose texts are loaded to be shown. */
export const SHOWN = 5;

const texts = new Map<string, Promise<unknown>>();

/** For engines that do not keep the texts themselves: one packed file for each, beside the page. */
export async function loadShown(ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.slice(0, SHOWN).map((id) => {
      const loading = texts.get(id) ?? loadPacked(`text/${id}.gzip`).then(JSON.parse);
      texts.set(id, loading);
      return loading;
    }),
  );
}

export async function loadPacked(name: string): Promise<string> {
  return (await unpacked(name)).text();
}

export async function loadPackedBytes(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await unpacked(name)).arrayBuffer());
}

async function unpacked(name: string): Promise<Response> {
  const response = await fetch(new URL(name, import.meta.url));
  if (response.body === null || !response.ok) throw new Error(`Unexpected answer ${response.status} for ${name}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
}
