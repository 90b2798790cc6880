import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import type { Json, OpenApi } from "./documents.ts";
import { normalised } from "./normalise.ts";

export interface Conformity {
  /** What is wrong with an answer; empty when nothing is. */
  answer(method: string, path: string, status: number, body: unknown): string[];
  /** What is wrong with a value of a named schema. */
  value(schema: string, value: unknown): string[];
  /** Properties of the value that the schema does not name; it would let them pass. */
  undeclared(schema: string, value: object): string[];
}

const RFC_2822 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/;
/** Twilio's own formats, whose content the patterns and types already say. */
const UNCHECKED = [
  "phone-number",
  "uri-map",
  "iso-country-code",
  "currency",
  "http-method",
  "phone-number-capabilities",
];

export function conformityTo(document: OpenApi): Conformity {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addFormat("date-time-rfc-2822", RFC_2822);
  // Twilio's 2010 API answers with paths, and an address that is not set with an empty string.
  ajv.addFormat("uri", (text: string) => text === "" || URL.canParse(text, "http://host"));
  for (const name of UNCHECKED) ajv.addFormat(name, true);

  const { paths, components } = normalised(document);
  ajv.addSchema({ components }, "api");
  const compiled = new Map<string, ValidateFunction>();

  const errors = (key: string, schema: Json, value: unknown): string[] => {
    const validate = compiled.get(key) ?? ajv.compile(inDocument(schema));
    compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message}`);
  };

  return {
    answer(method, path, status, body) {
      const schema = paths[path]?.[method.toLowerCase()]?.responses[status]?.content?.["application/json"]?.schema;
      if (!schema) return [`${method} ${path} has no documented answer ${status}`];
      return errors(`${method} ${path} ${status}`, schema, body);
    },
    value: (schema, value) => errors(schema, { $ref: `#/components/schemas/${schema}` }, value),
    undeclared(schema, value) {
      const declared = Object.keys((components.schemas[schema]?.properties as object | undefined) ?? {});
      return Object.keys(value).filter((name) => !declared.includes(name));
    },
  };
}

/** References inside a piece of the document point into the document. */
function inDocument(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));
}
