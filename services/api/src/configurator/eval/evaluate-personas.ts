import { AssistantConfig, type Capability } from "@allokoli/contracts";
import { buildConfig, type Library } from "../build.ts";
import { ConfigError } from "../config-error.ts";
import { lintPromises } from "../prompt/lint.ts";
import type { Persona } from "./format.ts";
import { type Played, play } from "./play.ts";
import { type Scored, score } from "./score.ts";
import { Tally } from "./tally.ts";

export interface Failure {
  id: string;
  slot: string;
  expected: unknown;
  got: unknown;
  /** The words it came from: all that the person said. */
  said: string[];
}

interface Assistant {
  valid: boolean;
  honest: boolean;
  capabilities: Capability[];
}

/** The assistant of a played interview, built as a confirmation builds it. */
function assistantOf({ draft, confirmed }: Played, library: Library): Assistant {
  const wished = draft.capabilities?.value ?? [];
  const none = { valid: false, honest: false, capabilities: wished };
  if (!confirmed) return none;
  try {
    const config = buildConfig(draft, library);
    return {
      valid: AssistantConfig.safeParse(config).success,
      honest: lintPromises(config.prompt, config).length === 0,
      capabilities: [...new Set([...config.capabilities, ...wished])],
    };
  } catch (error) {
    if (error instanceof ConfigError) return none;
    throw error;
  }
}

/**
 * Plays whole conversations and holds what is kept to what should be. Shares are 0 to 1; `silently_wrong` counts what is
 * kept, wrong, and was never asked about; a wrong value that was asked about is in none of the three shares.
 */
export function evaluatePersonas(personas: readonly Persona[], library: Library, now: Date) {
  const all = new Tally();
  const bySlot: Record<string, Tally> = {};
  const byStyle: Record<string, Tally> = {};
  const failures: Failure[] = [];
  const turns: number[] = [];
  const questions: number[] = [];
  const minutes: number[] = [];
  let [clear, exact, unclear, asked, reasked, valid, honest] = [0, 0, 0, 0, 0, 0, 0];
  for (const persona of personas) {
    const played = play(persona, now);
    const { id, style, expected } = persona;
    const assistant = assistantOf(played, library);
    const fail = (slot: string, wanted: unknown, got: unknown) =>
      failures.push({ id, slot, expected: wanted, got, said: played.said });
    const count = (scored: Scored) => {
      const silent = scored.verdict === "wrong" && !played.doubted.includes(scored.slot);
      bySlot[scored.field] ??= new Tally();
      byStyle[style] ??= new Tally();
      for (const tally of [all, bySlot[scored.field], byStyle[style]]) tally?.count(scored.verdict, silent);
      if (scored.verdict !== "right")
        fail(
          silent ? `${scored.field} (silently wrong)` : `${scored.field} (${scored.verdict})`,
          scored.expected,
          scored.got,
        );
    };
    const scores = score(expected, played.draft, assistant.capabilities);
    scores.forEach(count);
    const hours = scores.find(({ field }) => field === "hours");
    if (hours && expected.hours_needs_clarification) {
      unclear++;
      if (played.doubted.includes("hours")) asked++;
      else fail("hours (unclear, not asked about)", expected.hours, hours.got);
    } else if (hours && expected.hours) {
      clear++;
      if (hours.verdict === "right") exact++;
    }
    turns.push(...played.turns_ms);
    questions.push(played.questions);
    minutes.push(played.minutes);
    reasked += played.reasked.length;
    for (const topic of played.reasked) fail(`${topic} (asked again)`, "not asked", "asked");
    if (assistant.valid) valid++;
    else fail("config", "valid", played.confirmed ? "invalid" : "never confirmed");
    if (assistant.honest) honest++;
    else fail("promises", "backed", "a promise that nothing backs, or no assistant");
  }
  const n = personas.length;
  const share = (part: number, whole: number) => (whole === 0 ? 1 : round(part / whole));
  return {
    n,
    slots: all.shares(),
    hours_exact: share(exact, clear),
    unclear_asked: share(asked, unclear),
    questions_median: quantile(questions, 0.5),
    questions_max: Math.max(0, ...questions),
    reasked,
    valid_configs: share(valid, n),
    promise_lint: share(honest, n),
    turn_ms_p95: round(quantile(turns, 0.95)),
    under_5_minutes: share(minutes.filter((m) => m < 5).length, n),
    by_slot: shares(bySlot),
    by_style: shares(byStyle),
    failures,
  };
}

const shares = (tallies: Record<string, Tally>) =>
  Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, tally.shares()]));
export const round = (n: number): number => Math.round(n * 10_000) / 10_000;
function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
