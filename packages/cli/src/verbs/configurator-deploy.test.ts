import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { supplierSide } from "../../../../services/api/src/testing/supplier-side.ts";
import { startTestApi, type TestApi } from "../../../../services/api/src/testing/test-api.ts";
import { configuratorDeploy } from "./configurator-deploy.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  vi.stubEnv("ALLOKOLI_OPERATOR_KEY", api.config.operatorKey);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await api.stop();
});

test("what would change is shown, then done, then there is nothing left to do", async () => {
  const made = async () => (await supplierSide(api).assistants()).length;
  const shown: string[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((line) => shown.push(String(line)) > 0);
  const looked = await configuratorDeploy({ api: api.url, dryRun: true, mode: "live" });
  expect([looked.text, await made()]).toEqual(["live: would be created.", 0]);
  expect(shown.join("")).toContain("transcriber.language\n  + fr\n");

  const done = await configuratorDeploy({ api: api.url });
  expect(done.text).toMatch(/^live: created \([0-9a-f-]{36}\)\.\ntest: created \([0-9a-f-]{36}\)\.$/);
  expect(await made()).toBe(2);
  shown.length = 0;
  const again = await configuratorDeploy({ api: api.url });
  expect(again.text).toMatch(/^live: nothing to change \(.*\)\.\ntest: nothing to change/);
  expect([shown.join(""), await made()]).toEqual(["", 2]);
  write.mockRestore();
});
