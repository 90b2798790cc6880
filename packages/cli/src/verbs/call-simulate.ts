import { CliError } from "../cli-error.ts";
import { readInstallation, started } from "../installation.ts";
import type { CommonOptions } from "../main.ts";
import { connect, type Operator } from "../operator.ts";

interface Options extends CommonOptions {
  assistant: string;
  scenario: string;
  from: string;
}

interface Rung {
  id: string;
  status: string;
  endedReason: string;
  transcript: string;
}

/** Rings an assistant at the sandbox, through its number when it has one, and waits until its call is in the history. */
export async function callSimulate(options: Options) {
  const { instance } = started(readInstallation(options.data));
  await refuseUnknownScenario(instance.sandbox, options.scenario);
  const operator = await connect(options);
  try {
    const { supplier_assistant_id, e164 } = await find(operator, options.assistant);
    if (!supplier_assistant_id)
      throw new CliError(
        "assistant_not_ready",
        "The assistant is not created at the supplier yet. Try again in a moment.",
      );
    const rung = await ring(instance.sandbox, {
      ...(e164 ? { to: e164 } : { assistantId: supplier_assistant_id }),
      from: options.from,
      scenario: options.scenario,
    });
    const call = await inHistory(operator, rung.id);
    return {
      json: { call_id: call.id, status: call.status, ended_reason: rung.endedReason, transcript: rung.transcript },
      text: `${rung.transcript}\n\nCall ${call.id} is in the history (${call.status}).`,
    };
  } finally {
    await operator.close();
  }
}

async function refuseUnknownScenario(sandbox: string, scenario: string): Promise<void> {
  const response = await fetch(`${sandbox}/sandbox/scenarios`).catch(() => undefined);
  if (!response?.ok) throw unreachable(sandbox);
  const known = ((await response.json()) as { id: string }[]).map(({ id }) => id);
  if (!known.includes(scenario))
    throw new CliError("scenario", `There is no scenario ${scenario}. There are: ${known.join(", ")}.`);
}

function find(operator: Operator, assistant: string) {
  const path = `/assistants/${encodeURIComponent(assistant)}`;
  return operator.get<{ supplier_assistant_id: string | null; e164: string | null }>(path).catch((error) => {
    if (!(error instanceof CliError) || error.code !== "not_found") throw error;
    throw new CliError("not_found", `There is no assistant ${assistant} on this installation.`);
  });
}

const unreachable = (sandbox: string) =>
  new CliError(
    "sandbox_unreachable",
    `The sandbox does not answer at ${sandbox}. Calls are simulated by a running npm start.`,
  );

async function ring(sandbox: string, call: Record<string, string>): Promise<Rung> {
  const response = await fetch(`${sandbox}/sandbox/calls`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(call),
  }).catch(() => {
    throw unreachable(sandbox);
  });
  const body = (await response.json()) as Rung & { error?: string; message?: unknown };
  if (!response.ok)
    throw new CliError("simulation", `The sandbox refused: ${body.error ?? JSON.stringify(body.message ?? body)}`);
  return body;
}

/** Webhooks are answered before they are acted on, so the call shows up a moment later. */
async function inHistory(operator: Operator, supplierCallId: string): Promise<{ id: string; status: string }> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const call = await operator.get<{ id: string; status: string }>(`/calls/${supplierCallId}`).catch((error) => {
      if (error instanceof CliError && error.code === "not_found") return null;
      throw error;
    });
    if (call && call.status !== "in_progress") return call;
    if (Date.now() > deadline)
      throw new CliError(
        "no_trace",
        "The call ended but is not in the history after 15 s. Look at the API's log in the data folder.",
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
