/** These packages bring no types: the parts of them that are used here. */
declare module 'wawoff2' {
  const woff2: { decompress(file: Uint8Array): Promise<Uint8Array> };
  export default woff2;
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
