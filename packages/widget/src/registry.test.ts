import { afterEach, expect, it, vi } from "vitest";
import { Harness } from "./testing/harness.ts";
import { Stage } from "./testing/stage.ts";
import { define } from "./ui/define.ts";
import "./allokoli.ts";

let stage: Stage | null = null;
afterEach(() => stage?.strike());

it("brings an element when its tag is first seen, with the properties it was given before", async () => {
  stage = new Stage();
  const calls = document.createElement("allokoli-calls");
  calls.fetchToken = stage.fake.fetchToken;
  calls.api = stage.fake.api;
  stage.ground.append(calls);
  await new Harness(calls).shows("7 appels affichés");
});

it("brings elements that are inserted later and deep", async () => {
  stage = new Stage();
  const list = document.createElement("allokoli-assistants");
  list.fetchToken = stage.fake.fetchToken;
  list.api = stage.fake.api;
  const wrapper = document.createElement("section");
  wrapper.append(list);
  stage.ground.append(wrapper);
  await new Harness(list).shows("Plomberie des Tilleuls");
});

it("is not disturbed by being defined twice", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const first = class extends HTMLElement {};
  define("test-twice", first);
  define("test-twice", class extends HTMLElement {});
  expect(customElements.get("test-twice")).toBe(first);
  define("test-old", Object.assign(class extends HTMLElement {}, { version: "0.0.1" }));
  define("test-old", class extends HTMLElement {});
  expect(warn).toHaveBeenCalledOnce();
});
