import { existsSync, readFileSync } from 'node:fs';
import { ParseOption, XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

/** Attributes of the XML namespace, which schemas import and which do not lie beside them. */
export const XML_XSD = `<xs:schema targetNamespace="http://www.w3.org/XML/1998/namespace" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:attribute name="lang" type="xs:language"/>
  <xs:attribute name="space" type="xs:NCName"/>
  <xs:attribute name="base" type="xs:anyURI"/>
  <xs:attribute name="id" type="xs:ID"/>
</xs:schema>`;

/** Schemas that the project does not ship, beside it. */
const FOLDER = '../shared/schemas';

/** A file of a schema; none where it does not lie beside the project, with a message. */
export function schemaFile(name: string): string | undefined {
  const file = `${FOLDER}/${name}`;
  if (existsSync(file)) return file;
  console.warn(`Skipped what needs ${file}, which is not there`);
  return undefined;
}

/** What a schema finds wrong with documents: a list that is empty for a valid one. Dispose of it when done. */
export function xsdValidator(file: string): { errorsOf: (xml: string) => string[]; dispose: () => void } {
  xmlRegisterInputProvider(new XmlBufferInputProvider({ 'mem/xml.xsd': new TextEncoder().encode(XML_XSD) }));
  const schema = XmlDocument.fromBuffer(readFileSync(file), {
    url: 'mem/schema.xsd',
    option: ParseOption.XML_PARSE_NONET,
  });
  const validator = XsdValidator.fromDoc(schema);
  return {
    errorsOf: (xml) => {
      using document = XmlDocument.fromString(xml);
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        return String(error instanceof Error ? error.message : error).split('\n');
      }
    },
    dispose: () => {
      validator.dispose();
      schema.dispose();
    },
  };
}
