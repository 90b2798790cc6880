import { expect, it } from "vitest";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

function texts(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [String((node as (n: number) => string)(2))];
  return node && typeof node === "object" ? Object.values(node).flatMap(texts) : [];
}
const keys = (node: object, path = ""): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    value && typeof value === "object" ? keys(value, `${path}${key}.`) : [`${path}${key}`],
  );

it("says in English all that it says in French", () => {
  expect(keys(en)).toEqual(keys(fr));
  expect(texts(en).filter((text) => !text.trim())).toEqual([]);
});

it("holds French punctuation together", () => {
  expect(texts(fr).filter((text) => / [;:!?»%€]|« /.test(text))).toEqual([]);
  expect(texts(fr).filter((text) => /[^\s\u202f][;!?»]/.test(text))).toEqual([]);
});

it("writes French without machine words", () => {
  expect(texts(fr).filter((text) => /veuillez|erreur|inattendue|invalide|\bAPI\b|'|!/i.test(text))).toEqual([]);
});
