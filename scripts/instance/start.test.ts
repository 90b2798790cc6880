import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientOf, until } from "../journey/client.ts";
import { firstTaken, freeBlock, type Ports } from "./ports.ts";
import { json, programsOn, refusal, servicesOf } from "./testing/programs.ts";

const SLOW = { timeout: 240_000 };
let data: string;
let ports: Ports;
let programs: ReturnType<typeof programsOn>;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "allokoli-start-"));
  ports = await freeBlock();
  programs = programsOn(data, ports);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** An assistant of the demo partner's, made as its page would. @returns its id, once it answers calls */
async function anAssistant(api: string, { token, origin }: { token: string; origin: string }): Promise<string> {
  const client = clientOf(api, origin, token);
  const { id } = await client<{ id: string }>("POST", "/onboarding-sessions", { resume: false });
  for (const [slot, value] of [
    ["trade", "plombier"],
    ["business_name", "Marchetti"],
  ])
    await client("PATCH", `/onboarding-sessions/${id}/draft`, { slot, value });
  const { assistant_id } = await client<{ assistant_id: string }>("POST", `/onboarding-sessions/${id}/confirm`);
  const read = () => client<{ status: string }>("GET", `/assistants/${assistant_id}`);
  await until("the assistant answers calls", 30, read, ({ status }) => status === "active");
  return assistant_id;
}

describe("an installation, from its first start to its end", () => {
  let organization = "";
  let assistant = "";

  test("while it runs: every verb goes over HTTP, and nothing else can open or delete the folder", SLOW, async () => {
    const { child, ready, ended } = await programs.start();
    const services = await servicesOf(child);
    expect(services.length).toBeGreaterThanOrEqual(4);
    try {
      expect(ready.tenants.length).toBeGreaterThan(0);
      organization = json<{ id: string }>(
        await programs.cli(
          "org",
          "create",
          "--slug",
          "atelier",
          "--name",
          "Atelier",
          "--origin",
          "https://atelier.example",
        ),
      ).id;
      // Run again it is the same organization.
      expect(json(await programs.cli("org", "create", "--slug", "atelier", "--name", "Atelier Deux"))).toMatchObject({
        id: organization,
      });
      const key = json<{ kid: string; private_jwk: { d?: string } }>(
        await programs.cli("key", "create", "--organization", organization),
      );
      expect(key).toMatchObject({ kid: expect.any(String), private_jwk: { d: expect.any(String) } });
      expect(
        refusal(await programs.cli("key", "create", "--organization", "00000000-0000-4000-8000-000000000000")),
      ).toMatchObject({ code: "not_found" });
      const minted = json<{ token: string; origin: string }>(
        await programs.cli("token", "mint", "--tenant", "cabinet-9"),
      );
      const me = await fetch(`${ready.api}/v1/me`, {
        headers: { authorization: `Bearer ${minted.token}`, origin: minted.origin },
      });
      expect(await me.json()).toMatchObject({ tenant: { external_id: "cabinet-9" } });
      // The interview can go on by voice at once; deployed by hand, there is nothing left to do.
      const demo = clientOf(ready.api, minted.origin, minted.token);
      const { id: interview } = await demo<{ id: string }>("POST", "/onboarding-sessions", { resume: false });
      const call = await demo<{ join_url: string }>("POST", `/onboarding-sessions/${interview}/call`);
      expect(call.join_url).toMatch(/^http/);
      const { deployments } = json<{ deployments: { action: string }[] }>(await programs.cli("configurator", "deploy"));
      expect(deployments.map(({ action }) => action)).toEqual(["none", "none"]);
      assistant = await anAssistant(ready.api, minted);
      expect(
        json(await programs.cli("call", "simulate", "--assistant", assistant, "--scenario", "message")),
      ).toMatchObject({
        status: "completed",
        transcript: expect.stringContaining("intelligence artificielle"),
      });
      expect(
        refusal(await programs.cli("call", "simulate", "--assistant", "00000000-0000-4000-8000-000000000000")),
      ).toEqual({
        code: "not_found",
        message: "There is no assistant 00000000-0000-4000-8000-000000000000 on this installation.",
      });
      expect(
        refusal(await programs.cli("call", "simulate", "--assistant", assistant, "--scenario", "opera")),
      ).toMatchObject({ code: "scenario", message: expect.stringMatching(/opera\..*message, hours, urgent/) });
      const modes = ["", "secrets.json", "instance.json", "logs", "logs/api.log", "sandbox/sandbox.json"];
      expect(modes.map((name) => (statSync(join(data, name)).mode & 0o777).toString(8))).toEqual(
        modes.map((name) => (/\./.test(name) ? "600" : "700")),
      );

      expect(refusal(await programs.cli("migrate")).message).toMatch(/already open in process \d+/);
      expect(refusal(await programs.cli("reset"))).toMatchObject({
        code: "confirm",
        message: expect.stringContaining("--yes"),
      });
      expect(refusal(await programs.cli("reset", "--yes")).message).toMatch(/already open in process \d+/);
      const elsewhere = await freeBlock();
      const second = await programs.run("scripts/start.ts", ["--data", data, "--port", String(elsewhere.api)]);
      expect([second.code, second.err.trim().split("\n").at(-1)]).toEqual([
        1,
        expect.stringMatching(/already open in process \d+/),
      ]);
      expect(await firstTaken(elsewhere)).toBeUndefined();

      // None of which disturbed it.
      expect((await fetch(`${ready.api}/v1/health`)).status).toBe(200);
      expect((await fetch(`${ready.sandbox}/sandbox/info`)).status).toBe(200);
    } finally {
      child.kill("SIGINT");
    }
    expect(await ended).toBe(0);
    await programs.nothingIsLeft(services);
  });

  test("stopped by Ctrl-C: the folder opens again, and verbs work in their own process", SLOW, async () => {
    expect(json(await programs.cli("migrate"))).toEqual({ database: "embedded", applied: [] });
    expect(json(await programs.cli("org", "create", "--slug", "atelier", "--name", "Atelier"))).toMatchObject({
      id: organization,
    });
    expect(
      json(await programs.cli("key", "create", "--organization", organization, "--algorithm", "ES256")),
    ).toMatchObject({
      kid: expect.any(String),
    });
    const missing = await programs.cli(
      "org",
      "create",
      "--slug",
      "with-owner",
      "--name",
      "X",
      "--owner",
      "a@example.org",
    );
    expect(refusal(missing)).toMatchObject({ code: "password_missing" });
  });

  test(
    "killed without a word: its services end by themselves, and what was made is there at the next start",
    SLOW,
    async () => {
      const first = await programs.start();
      const services = await servicesOf(first.child);
      first.child.kill("SIGKILL");
      await first.ended;
      await programs.nothingIsLeft(services);

      const again = await programs.start();
      expect(again.ready.organization).toBe(first.ready.organization);
      expect(json(await programs.cli("org", "create", "--slug", "atelier", "--name", "Atelier"))).toMatchObject({
        id: organization,
      });
      // The suppliers know it still, and its number rings.
      expect(
        json(await programs.cli("call", "simulate", "--assistant", assistant, "--scenario", "hours")),
      ).toMatchObject({
        status: "completed",
      });
      again.child.kill("SIGTERM");
      expect(await again.ended).toBe(0);
    },
  );

  test("interrupted while it starts: nothing stays behind, and the folder opens", SLOW, async () => {
    const child = programs.spawnStart();
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // As soon as something listens: the sandbox does, the API does not yet.
    while (!(await firstTaken(ports)) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(child.exitCode).toBeNull();
    const services = await servicesOf(child);
    child.kill("SIGINT");
    // It ends last: what it started is gone by then.
    expect(await ended).toBe(1);
    await programs.nothingIsLeft(services);
    expect(json(await programs.cli("migrate"))).toEqual({ database: "embedded", applied: [] });
  });

  test("reset deletes it when that is meant, and keeps the installation's own keys", SLOW, async () => {
    const keys = readFileSync(join(data, "secrets.json"), "utf8");
    expect(json(await programs.cli("reset", "--yes"))).toMatchObject({ reset: data });
    const anew = json<{ id: string }>(await programs.cli("org", "create", "--slug", "atelier", "--name", "Atelier"));
    expect(anew.id).not.toBe(organization);
    expect(readFileSync(join(data, "secrets.json"), "utf8")).toBe(keys);
  });
});
