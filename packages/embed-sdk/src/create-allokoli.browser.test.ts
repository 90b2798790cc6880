import { expect, it, vi } from "vitest";
import { createAllokoli, type WidgetModule } from "./pure.ts";

const api = "https://api.example";
const never = () => new Promise<WidgetModule>(() => {});
const options = { api, fetchToken: async () => "token", importWidget: never };

it("makes elements with the instance's properties, and asks for the code once", () => {
  const importWidget = vi.fn(never);
  const allokoli = createAllokoli({ ...options, importWidget, locale: "fr" });
  const test = allokoli.create("allokoli-test-call", { assistantId: "a1", locale: "en" });
  allokoli.create("allokoli-calls");
  expect(test).toMatchObject({ api, assistantId: "a1", locale: "en", fetchToken: options.fetchToken });
  expect(importWidget).toHaveBeenCalledTimes(1);
});

it("changes the look of living elements", () => {
  const allokoli = createAllokoli(options);
  const calls = allokoli.create("allokoli-calls");
  allokoli.update({ theme: "dark", appearance: { accent: "#27509b" } });
  expect(calls).toMatchObject({ theme: "dark", appearance: { accent: "#27509b" } });
  expect(allokoli.create("allokoli-wizard").theme).toBe("dark");
});

it("gives a new token function at refresh, that asks the same server", async () => {
  const allokoli = createAllokoli(options);
  const calls = allokoli.create("allokoli-calls");
  const before = calls.fetchToken;
  allokoli.refresh();
  expect(calls.fetchToken).not.toBe(before);
  expect(await calls.fetchToken?.({ reason: "initial", signal: AbortSignal.timeout(10) })).toBe("token");
});

it("takes its elements away when destroyed, and makes no more", () => {
  const allokoli = createAllokoli(options);
  const calls = allokoli.create("allokoli-calls");
  document.body.append(calls);
  allokoli.destroy();
  expect(calls.isConnected).toBe(false);
  expect(() => allokoli.create("allokoli-calls")).toThrow(/destroyed/);
});

it("refuses at once what could not work later", () => {
  expect(() => createAllokoli({ ...options, api: `${api}/` })).toThrow(/origin/);
  expect(() => createAllokoli({ api, fetchToken: "token" as never })).toThrow(/fetchToken/);
});
