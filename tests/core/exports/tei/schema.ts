import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm';

/** What a RelaxNG schema says of a document: a line for each thing that is wrong. */
export function schemaCheck(file: string): (xml: string) => string[] {
  const schema = XmlDocument.fromString(readFileSync(file, 'utf8'));
  const validator = RelaxNGValidator.fromDoc(schema);
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (error instanceof XmlValidateError) return error.details.map(({ line, message }) => `${line}: ${message}`);
      throw error;
    } finally {
      document.dispose();
    }
  };
}
