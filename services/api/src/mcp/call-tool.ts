import { ERRORS, type ToolProblem } from "@allokoli/contracts";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Logger } from "pino";
import type { Fault } from "../ports/fault.ts";
import { faultOf } from "../ports/fault-of.ts";
import type { Asked, Tool } from "./tool.ts";

interface Surroundings {
  log: Logger;
  requestId: string;
}

/**
 * Runs a tool. What it answers is data: one JSON text and the same as an object, whatever words it holds. A refusal is an
 * answer too, so that the model can read it; what went wrong inside is logged and never told.
 */
export async function callTool(
  tool: Tool,
  asked: Asked,
  args: unknown,
  { log, requestId }: Surroundings,
): Promise<CallToolResult> {
  const started = performance.now();
  // Arguments hold what people say: they are not logged.
  const done = (code: string) =>
    log.info({ tool: tool.about.name, outcome: code, ms: Math.round(performance.now() - started) }, "tool");
  try {
    const body = await tool.call(asked, args);
    done("ok");
    return { content: [{ type: "text", text: JSON.stringify(body) }], structuredContent: { ...body } };
  } catch (error) {
    const fault = faultOf(error, log);
    done(fault.code);
    const problem = problemOf(fault, requestId);
    return { isError: true, content: [{ type: "text", text: sentence(problem) }], structuredContent: { ...problem } };
  }
}

function problemOf({ code, errors, retryAfterSeconds }: Fault, requestId: string): ToolProblem {
  const { fr, en, retryable } = ERRORS[code];
  return {
    code,
    fr,
    en,
    retryable,
    ...(retryAfterSeconds === undefined ? {} : { retry_after_seconds: retryAfterSeconds }),
    request_id: requestId,
    ...(errors ? { errors } : {}),
  };
}

const sentence = ({ code, fr, en, errors = [] }: ToolProblem) =>
  [`${code}: ${fr} / ${en}`, ...errors.map(({ pointer, reason }) => `${pointer}: ${reason}`)].join("\n");
