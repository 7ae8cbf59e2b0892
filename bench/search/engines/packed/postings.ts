/** Places of one token: ascending offsets, by the number of the speech. */
export type Postings = Map<number, number[]>;

/** Numbers of seven bits a byte, the lowest first; the high bit says that more follow. */
export class Writer {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  number(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#length++] = (rest & 127) | 128;
    this.#bytes[this.#length++] = rest;
  }

  get length(): number {
    return this.#length;
  }

  taken(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Token, number of speeches; for each the step from the speech before, its number of places, and their steps. */
export function writeEntry(writer: Writer, token: string, postings: Postings): void {
  writer.number(token.length);
  for (let i = 0; i < token.length; i++) writer.number(token.charCodeAt(i));
  writer.number(postings.size);
  let lastSpeech = 0;
  for (const [speech, places] of postings) {
    writer.number(speech - lastSpeech);
    lastSpeech = speech;
    writer.number(places.length);
    let last = 0;
    for (const place of places) {
      writer.number(place - last);
      last = place;
    }
  }
}

export function readEntries(bytes: Uint8Array): Map<string, Postings> {
  let at = 0;
  const entries = new Map<string, Postings>();
  while (at < bytes.length) {
    const units = Array.from({ length: number() }, number);
    const postings: Postings = new Map();
    let speech = 0;
    for (let speeches = number(); speeches > 0; speeches--) {
      speech += number();
      let place = 0;
      postings.set(
        speech,
        Array.from({ length: number() }, () => {
          place += number();
          return place;
        }),
      );
    }
    entries.set(String.fromCharCode(...units), postings);
  }
  return entries;

  function number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
