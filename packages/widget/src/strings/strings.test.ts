import { expect, it } from "vitest";
import assistants from "./assistants.fr.ts";
import calls from "./calls.fr.ts";
import creation from "./creation.fr.ts";
import { localeOf } from "./dictionary.ts";
import editor from "./editor.fr.ts";
import fr from "./fr.ts";
import handover from "./handover.fr.ts";
import testCall from "./test-call.fr.ts";
import voice from "./voice.fr.ts";

function texts(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [String((node as (...args: string[]) => unknown)("2", "08"))];
  return node && typeof node === "object" ? Object.values(node).flatMap(texts) : [];
}
const all = [fr, editor, creation, calls, assistants, testCall, voice, handover].flatMap(texts);

it("holds French punctuation together", () => {
  expect(all.filter((text) => / [;:!?»%€]|« /.test(text))).toEqual([]);
  expect(all.filter((text) => /[^\s\u202f][;!?»]/.test(text))).toEqual([]);
});

it("writes French, warmly and without machine words", () => {
  const banned = /veuillez|erreur|inattendue|invalide|e-mail invalide|ok\b|token|session\b|\bAPI\b|'/i;
  expect(all.filter((text) => banned.test(text))).toEqual([]);
  expect(all.filter((text) => text.includes("!"))).toEqual([]);
});

it("knows which language to speak", () => {
  expect(["fr", "fr-CA", "en-GB", "de", "", null].map(localeOf)).toEqual(["fr", "fr", "en", "fr", "fr", "fr"]);
});
