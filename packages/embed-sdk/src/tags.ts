/** The elements that the widget defines. */
export const TAGS = [
  "allokoli-wizard",
  "allokoli-assistants",
  "allokoli-assistant",
  "allokoli-calls",
  "allokoli-test-call",
] as const;

export type AllokoliTag = (typeof TAGS)[number];

export const SELECTOR = TAGS.join(",");
