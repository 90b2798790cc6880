/**
 * Who may import whom, as data. A file belongs to the first layer whose pattern matches its path; what lies outside
 * the packages' and services' `src` (scripts, tests of the whole, examples' pages) belongs to none and is free.
 */
export interface Layer {
  name: string;
  files: RegExp;
  /** The rule in words: printed beside each violation of it. */
  rule: string;
  /** Layers that it may import beside itself. `type x`: types only; `dynamic x`: only by `import()` or as types. */
  may: string[];
  /** Packages from npm and Node's own modules (`node:…`) that it may import; all, when absent. */
  packages?: RegExp;
  /** Its tests and `testing/` folders are held to the rule as well. */
  testsToo?: true;
}

/** What ties code to one supplier or one driver: adapters alone know it. */
const NO_DRIVERS = /^(?!(twilio|@vapi-ai\/.*|pg|pg-boss|postgres|@electric-sql\/.*|@supabase\/.*)$)/;
const BROWSER = /^(?!node:)/;

const api = (path: string) => new RegExp(`^services/api/src/${path}`);
const ENTRANCE =
  "http, mcp, webhooks and jobs call usecases and ports, and know no adapter; http mounts webhooks and mcp";

export const LAYERS: Layer[] = [
  {
    name: "sandbox",
    files: /^services\/sandbox\//,
    rule: "the sandbox imports nothing of ours, or it would repeat our mistakes",
    may: [],
    testsToo: true,
  },
  {
    name: "testing",
    files: /\/testing\//,
    rule: "what tests share is for tests",
    may: [],
  },
  {
    name: "contracts",
    files: /^packages\/contracts\/src\//,
    rule: "contracts import zod and nothing else",
    may: [],
    packages: /^zod$/,
  },
  {
    name: "widget-built",
    files: /^packages\/widget\/dist\//,
    rule: "built files are not checked",
    may: [],
  },
  {
    name: "widget",
    files: /^packages\/widget\/src\//,
    rule: "the widget takes types only from contracts (zod stays out of the bytes a page loads), and nothing else of ours",
    may: ["type contracts"],
    packages: BROWSER,
  },
  {
    name: "embed-sdk/server",
    files: /^packages\/embed-sdk\/src\/server/,
    rule: "the signer for servers takes types only from contracts, and nothing of the browser side",
    may: ["type contracts"],
  },
  {
    name: "embed-sdk",
    files: /^packages\/embed-sdk\/src\//,
    rule: "the embed SDK takes types only from contracts, and the widget only as a dynamic import of its built entry",
    may: ["type contracts", "dynamic widget-built"],
    packages: BROWSER,
  },
  {
    name: "admin-portal",
    files: /^packages\/admin-portal\/src\//,
    rule: "the portal imports contracts and the widget's public entry",
    may: ["contracts", "widget"],
    packages: BROWSER,
  },
  {
    name: "cli",
    files: /^packages\/cli\/src\//,
    rule: "the CLI imports contracts, the API's public entries and the embed SDK's server entry",
    may: ["contracts", "compose", "operator", "embed-sdk/server"],
  },
  {
    name: "main",
    files: api("main\\.ts$"),
    rule: "main.ts reads the environment and listens; compose.ts builds",
    may: ["compose", "shared"],
  },
  {
    name: "operator",
    files: api("operator(\\.ts$|/)"),
    rule: "operator.ts is the CLI's entry: it composes, and does not serve",
    may: ["compose", "adapters", "configurator", "usecases", "ports", "shared", "contracts"],
  },
  {
    name: "compose",
    files: api("compose(\\.ts$|/)"),
    rule: "compose.ts builds everything, and is built by nothing but main.ts and the operator's entry",
    may: ["adapters", "configurator", "http", "jobs", "mcp", "ports", "shared", "usecases", "webhooks", "contracts"],
  },
  ...Object.entries({
    http: ["webhooks", "mcp", "json"],
    mcp: ["type http"],
    webhooks: ["type http"],
    jobs: [],
  }).map(([name, also]) => ({
    name,
    files: api(`${name}/`),
    rule: ENTRANCE,
    may: ["usecases", "ports", "shared", "contracts", ...also],
    packages: NO_DRIVERS,
  })),
  {
    name: "usecases",
    files: api("usecases/"),
    rule: "usecases import ports, the configurator and contracts; of adapters only the tables' types and json()",
    may: ["ports", "configurator", "shared", "contracts", "type tables", "json"],
    packages: NO_DRIVERS,
  },
  {
    name: "ports",
    files: api("ports/"),
    rule: "ports are our words: they import contracts, of the configurator types only, of adapters only the tables' types",
    may: ["contracts", "shared", "type configurator", "type tables"],
    packages: NO_DRIVERS,
  },
  {
    name: "configurator",
    files: api("(configurator|hours)/"),
    rule: "the configurator and the hours are pure: no input or output, no adapter; they import contracts",
    may: ["contracts"],
    packages: /^(?!node:)(?!(twilio|@vapi-ai\/.*|pg|pg-boss|postgres|kysely|hono|@electric-sql\/.*|@supabase\/.*)$)/,
  },
  {
    name: "tables",
    files: api("adapters/postgres/schema\\.ts$"),
    rule: "the tables' types know contracts only",
    may: ["type contracts"],
  },
  {
    name: "json",
    files: api("adapters/postgres/json\\.ts$"),
    rule: "json() knows the query builder only",
    may: [],
  },
  {
    name: "adapters",
    files: api("adapters/"),
    rule: "adapters implement ports: they import ports, the configurator's pure words and contracts, never a use case",
    may: ["ports", "configurator", "shared", "contracts", "tables", "json"],
  },
  {
    name: "shared",
    files: api("[^/]+\\.ts$"),
    rule: "a file beside compose.ts is a leaf: it imports contracts and ports' types",
    may: ["contracts", "type ports"],
    packages: NO_DRIVERS,
  },
];

/** A file of ours that no layer claims: it needs a place in the list above before it can be checked. */
export const CLAIMED = /^(packages|services)\/[^/]+\/src\//;

export const LINES = { info: 220, error: 400 };

/** Lists of facts and generated code are as long as what they list. */
export const ANY_LENGTH = /(^|\/)(data|generated)\/|adapters\/postgres\/schema\.ts$/;
