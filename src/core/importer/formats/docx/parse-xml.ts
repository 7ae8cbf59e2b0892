import { Parser } from 'htmlparser2';

/** Elements inside of each other; Word's own documents nest some thirty deep. */
export const MAX_XML_DEPTH = 1000;

export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Reads XML from its beginning to its end, without a tree. Entities are the five of XML alone: a document type, which
 * could define others, is refused, and so is nesting without end. What was refused, if anything.
 */
export function parseXml(xml: string, { open, close, text }: XmlHandler): string | undefined {
  let depth = 0;
  let refused: string | undefined;
  const refuse = (what: string): void => {
    refused ??= what;
    parser.pause();
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_XML_DEPTH)
          refuse(`nesting of more than ${MAX_XML_DEPTH} elements, expected a document of Word`);
        else if (refused === undefined) open(name, attributes);
      },
      onclosetag(name) {
        depth--;
        if (refused === undefined) close(name);
      },
      ontext(piece) {
        if (refused === undefined) text(piece);
      },
      onprocessinginstruction(name) {
        if (name.toUpperCase() === '!DOCTYPE') refuse('document type in a part of it, expected none');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  if (refused === undefined) parser.end();
  return refused;
}
