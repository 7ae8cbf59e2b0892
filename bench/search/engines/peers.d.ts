/** As much of the peers as is used; their packages are installed when the measurement runs. */
declare module 'minisearch' {
  interface Options {
    readonly fields: readonly string[];
    readonly storeFields: readonly string[];
    readonly tokenize: (text: string) => string[];
    readonly searchOptions: { readonly combineWith: 'AND' };
  }
  export default class MiniSearch {
    constructor(options: Options);
    static loadJSON(json: string, options: Options): MiniSearch;
    addAll(documents: readonly object[]): void;
    search(query: string): { readonly id: string }[];
    toJSON(): object;
  }
}

declare module 'flexsearch' {
  export const Charset: { readonly CJK: object };
  export class Index {
    constructor(options: { readonly encoder: object });
    add(id: number, text: string): void;
    search(query: string, options: { readonly limit: number }): number[];
    export(handler: (key: string, data: string) => void): void;
    import(key: string, data: string): void;
  }
}
