import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startInstance } from "./instance.ts";
import { freeBlock, type Ports } from "./ports.ts";
import { programsOn, refusal } from "./testing/programs.ts";

let data: string;
let ports: Ports;
let programs: ReturnType<typeof programsOn>;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "allokoli-refusals-"));
  ports = await freeBlock();
  programs = programsOn(data, ports);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe("starting what cannot start", () => {
  test("a port that is no port, and one that is taken, are said in one sentence, before anything is made", async () => {
    expect(await programs.run("scripts/start.ts", ["--port", "http"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^--port takes a number.*\n$/),
    });
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(ports.crm, "127.0.0.1", resolve));
    const { code, err } = await programs.run("scripts/start.ts", [
      "--port",
      String(ports.api),
      "--data",
      join(data, "never"),
    ]);
    other.close();
    expect([code, err]).toEqual([
      1,
      `Port ${ports.crm} (crm) is in use. Stop the other program, or move the whole block with --port N.\n`,
    ]);
  });

  test.each([
    [["--bogus"], /^Unknown option '--bogus'\. npm start takes --port N, --data FOLDER and --json\.\n$/],
    [["--data", "package.json"], /^The data folder package\.json cannot be used .*\n$/],
    [["--data", "/proc/nope"], /^The data folder \/proc\/nope cannot be used .*\n$/],
  ])("npm start -- %j is refused in one sentence", async (args, sentence) => {
    const [code, err] = await programs
      .run("scripts/start.ts", [...args, "--port", String(ports.api)])
      .then((ended) => [ended.code, ended.err]);
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
  });

  test("a damaged secrets.json is refused in one sentence by every verb, and left as it is", async () => {
    const folder = join(data, "damaged");
    mkdirSync(folder);
    writeFileSync(join(folder, "secrets.json"), "{");
    for (const verb of [["migrate"], ["reset", "--yes"], ["token", "mint", "--tenant", "t"]])
      expect(refusal(await programs.cli("--data", folder, ...verb))).toEqual({
        code: "data_folder",
        message: expect.stringMatching(/^.*secrets\.json is damaged\..*--data\.$/),
      });
    await expect(startInstance({ ports, data: folder })).rejects.toThrow(/secrets\.json is damaged\./);
    expect(readFileSync(join(folder, "secrets.json"), "utf8")).toBe("{");
  });

  test("what the command line itself refuses is JSON as well", async () => {
    expect(refusal(await programs.cli("call", "simulate")).code).toBe("missing_mandatory_option_value");
    expect(refusal(await programs.cli("bogus")).code).toBe("unknown_command");
    expect(refusal(await programs.cli("--data", join(data, "nothing"), "migrate"))).toMatchObject({
      code: "not_started",
      message: expect.stringContaining("npm start"),
    });
  });

  test("verbs on a folder on which nothing was started say so", async () => {
    for (const args of [
      ["org", "create", "--slug", "x1", "--name", "X"],
      ["token", "mint", "--tenant", "t"],
      ["call", "simulate", "--assistant", "x"],
    ])
      expect(refusal(await programs.cli(...args))).toMatchObject({
        code: "not_started",
        message: expect.stringContaining("npm start"),
      });
  });
});
