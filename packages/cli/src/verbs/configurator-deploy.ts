import type { CommonOptions } from "../main.ts";
import { connect } from "../operator.ts";

interface Options extends CommonOptions {
  mode?: "live" | "test";
  dryRun?: boolean;
}

interface Deployment {
  mode: "live" | "test";
  supplier_assistant_id: string | null;
  action: "create" | "update" | "none";
  changes: { path: string; from: string | null; to: string | null }[];
  done: boolean;
}

const SHOWN = 70;

/** Shows what would change at the voice supplier, then, unless told only to look, does it. Run again, it changes nothing. */
export async function configuratorDeploy(options: Options) {
  const operator = await connect(options);
  const deploy = (mode: string, dry_run: boolean) =>
    operator.post<Deployment>("/configurator/deploy", { mode, dry_run });
  try {
    const deployments: Deployment[] = [];
    for (const mode of options.mode ? [options.mode] : (["live", "test"] as const)) {
      const planned = await deploy(mode, true);
      if (!options.json) process.stderr.write(planned.changes.map(line).join(""));
      deployments.push(options.dryRun ? planned : await deploy(mode, false));
    }
    return { json: { deployments }, text: deployments.map(told).join("\n") };
  } finally {
    await operator.close();
  }
}

const line = ({ path, from, to }: Deployment["changes"][number]) =>
  `${path}\n${from === null ? "" : `  - ${cut(from)}\n`}${to === null ? "" : `  + ${cut(to)}\n`}`;

const cut = (text: string) => {
  const flat = text.replaceAll(/\s+/g, " ");
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN)}…` : flat;
};

function told({ mode, action, done, changes, supplier_assistant_id: id }: Deployment): string {
  if (action === "none") return `${mode}: nothing to change (${id}).`;
  const what = action === "create" ? "created" : `updated, ${changes.length} value${changes.length > 1 ? "s" : ""}`;
  return done ? `${mode}: ${what} (${id}).` : `${mode}: would be ${what}.`;
}
