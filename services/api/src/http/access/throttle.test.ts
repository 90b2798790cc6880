import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const post = (path: string, body: string) =>
  fetch(`${api.url}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      apikey: api.config.auth.kind === "embedded" ? api.config.auth.publishableKey : "",
    },
    body,
  });

test("however its path is spelled, the password's door closes after five failures", async () => {
  const email = `${randomUUID()}@exemple.example`;
  const statuses: number[] = [];
  for (const door of ["token", "%74oken", "t%6Fken", "token", "%74%6F%6B%65%6E", "tok%65n", "token"])
    statuses.push(
      (await post(`/auth/v1/${door}?grant_type=password`, JSON.stringify({ email, password: "faux" }))).status,
    );
  expect(statuses.slice(0, 5).every((status) => status >= 400 && status !== 429)).toBe(true);
  expect(statuses.slice(5)).toEqual([429, 429]);
});

test("what a database cannot hold is refused, and neither address nor hash reaches the log", async () => {
  const printed: string[] = [];
  const original = console.error;
  console.error = (...values: unknown[]) => void printed.push(values.map(String).join(" "));
  try {
    const body = JSON.stringify({ email: "canari@exemple.example", password: "motdepasse-1", data: { x: "\u0000" } });
    expect((await post("/auth/v1/signup", body)).status).toBe(422);
    expect((await post("/auth/v1/signup", "{")).status).toBe(400);
  } finally {
    console.error = original;
  }
  expect(`${printed.join("\n")}${api.logged()}`).not.toMatch(/canari@|\$2[aby]\$/);
});
