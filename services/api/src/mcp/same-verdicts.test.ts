import { randomUUID } from "node:crypto";
import { SCOPES } from "@allokoli/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newApiKey } from "../testing/api-keys.ts";
import { active, confirmed, readyToConfirm } from "../testing/interview.ts";
import { callMcp, fromPage, fromServer, verdictOf } from "../testing/mcp.ts";
import { signedIn } from "../testing/members.ts";
import { ask, type Partner, type TenantClient } from "../testing/partner.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { TOOLS } from "./tools.ts";

let api: TestApi;
let partner: Partner;
let owner: TenantClient;
let everybody: [string, Record<string, string>][];
const own = { open: "", confirmed: "", assistant: "" };

beforeAll(async () => {
  api = await startTestApi({ poolSize: 1 });
  partner = await api.partner();
  owner = await partner.tenant("owner");
  own.assistant = await confirmed(owner);
  await active(owner, own.assistant);
  const last = await owner.ask<{ id: string }>("POST", "/v1/onboarding-sessions", { resume: true });
  own.confirmed = last.body.id;
  own.open = (await readyToConfirm(owner)).id;
  everybody = Object.entries(await callers());
});
afterAll(() => api.stop());

type Method = "GET" | "POST" | "PATCH";
interface Twin {
  http(id: string): [Method, string, unknown?];
  args(id: string): Record<string, unknown>;
  object?: keyof typeof own;
}
const SESSIONS = "/v1/onboarding-sessions";
const FACTS = { trade: "plombier", business_name: "Plomberie Marchetti" };
const session = (session_id: string) => ({ session_id });
const assistant = (assistant_id: string) => ({ assistant_id });

/** Each tool and the request that is the same wish. What puts the open interview aside is last. */
const TWINS: Record<string, Twin> = {
  "interviews.read": { http: (id) => ["GET", `${SESSIONS}/${id}`], args: session, object: "open" },
  "interviews.recap": { http: (id) => ["GET", `${SESSIONS}/${id}`], args: session, object: "open" },
  "interviews.say": {
    http: (id) => ["POST", `${SESSIONS}/${id}/say`, { text: "Nous sommes à Lyon" }],
    args: (id) => ({ ...session(id), text: "Nous sommes à Lyon" }),
    object: "open",
  },
  "interviews.patch": {
    http: (id) => ["PATCH", `${SESSIONS}/${id}/draft`, { slot: "tone", value: "formal" }],
    args: (id) => ({ ...session(id), slot: "tone", value: "formal" }),
    object: "open",
  },
  "interviews.confirm": { http: (id) => ["POST", `${SESSIONS}/${id}/confirm`], args: session, object: "confirmed" },
  "interviews.start": { http: () => ["POST", SESSIONS, {}], args: () => ({}) },
  "assistants.read": { http: (id) => ["GET", `/v1/assistants/${id}`], args: assistant, object: "assistant" },
  "assistants.list": { http: () => ["GET", "/v1/assistants"], args: () => ({}) },
  "assistants.update": {
    http: (id) => ["PATCH", `/v1/assistants/${id}`, { name: "Accueil" }],
    args: (id) => ({ ...assistant(id), name: "Accueil" }),
    object: "assistant",
  },
  "assistants.test": {
    http: (id) => ["POST", "/v1/test-calls", assistant(id)],
    args: assistant,
    object: "assistant",
  },
  "phoneNumbers.provision": {
    http: (id) => ["POST", `/v1/assistants/${id}/retry`],
    args: assistant,
    object: "assistant",
  },
  "phoneNumbers.list": { http: () => ["GET", "/v1/phone-numbers"], args: () => ({}) },
  "voices.list": { http: () => ["GET", "/v1/voices"], args: () => ({}) },
  "assistants.create": {
    http: () => ["POST", SESSIONS, { resume: false }],
    args: () => ({ facts: FACTS }),
  },
};

/** Everybody who may stand at a door, by the headers that he sends. */
async function callers(): Promise<Record<string, Record<string, string>>> {
  const other = await api.partner();
  const { organizationId } = partner;
  const page = async (of: Partner, tenant: string, more = {}) => fromPage(await of.token(tenant, more));
  const key = async (wish = {}) => fromServer((await newApiKey(api, { organizationId, ...wish })).key);
  const member = fromServer(await signedIn(api, organizationId, "member"));
  const lacking = SCOPES.map(async (scope) => [
    `its owner without ${scope}`,
    await page(partner, "owner", { scopes: SCOPES.filter((one) => one !== scope) }),
  ]);
  const keysWith = SCOPES.map(async (scope) => [`a key with ${scope} alone`, await key({ scopes: [scope] })]);
  return {
    "its owner": await page(partner, "owner"),
    ...Object.fromEntries(await Promise.all([...lacking, ...keysWith])),
    "its owner in test mode": await page(partner, "owner", { mode: "test" }),
    "another tenant of the partner": await page(partner, "neighbour"),
    "a tenant of another partner": await page(other, "owner"),
    "the partner's key": await key(),
    "the partner's key in test mode": await key({ mode: "test" }),
    "another partner's key": await key({ organizationId: other.organizationId }),
    "a member": member,
    "a member in test mode": { ...member, "allokoli-mode": "test" },
    "a member who names a stranger's organization": { ...member, "allokoli-organization": other.organizationId },
    "a member of another organization": fromServer(await signedIn(api, other.organizationId)),
    nobody: {},
    "somebody with garbage": fromServer("garbage"),
    "its owner on a stranger's page": { ...(await page(partner, "owner")), origin: "https://evil.example" },
    "its owner at another service": await page(partner, "owner", { audience: "https://evil.example" }),
    "an owner signed by another's key": await page({ ...partner, token: other.token }, "owner", { organizationId }),
    "a key that there is not": fromServer(`ak_live_${"A".repeat(43)}`),
  };
}

test("every tool has its twin here", () => {
  expect(Object.keys(TWINS).sort()).toEqual([...TOOLS.keys()].sort());
});

/** Verdicts that were given at all: a table where all are refused alike proves nothing. */
const seen = new Set<string>();

test.each(Object.entries(TWINS))(
  "%s: the same verdict by HTTP and by MCP to everybody, on what is his, a stranger's, and nobody's",
  async (tool, { http, args, object }) => {
    const differing: string[] = [];
    for (const [who, headers] of everybody) {
      for (const id of object ? [own[object], randomUUID()] : [""]) {
        const [method, path, body] = http(id);
        const answer = await ask<{ code?: string }>(api.url, method, path, body, headers);
        const overHttp = answer.status < 300 ? "ok" : (answer.body.code ?? "");
        const overMcp = verdictOf(await callMcp(api.url, headers, tool, args(id)));
        seen.add(overMcp);
        if (overHttp !== overMcp) differing.push(`${who}: ${overHttp} by HTTP, ${overMcp} by MCP`);
      }
    }
    expect(differing).toEqual([]);
  },
);

test("the table knows good and bad", () => {
  expect(everybody.length).toBeGreaterThanOrEqual(29);
  const verdicts = [
    "ok",
    "not_found",
    "scope_missing",
    "token_missing",
    "origin_not_allowed",
    "token_audience_mismatch",
  ];
  for (const verdict of [...verdicts, "key_unknown", "session_invalid"]) expect(seen).toContain(verdict);
});
