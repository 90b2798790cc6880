/** Something that an assistant can do during a call, as a language model is told of it. */
export interface ToolSpec {
  name: string;
  description: string;
  parameters: {
    type: "object";
    properties: Record<string, { type: "string" | "boolean"; description: string; enum?: string[] }>;
    required: string[];
  };
}
