import { z } from "zod";

const faultKinds = [
  "timeout-before",
  "timeout-after-success",
  "reset",
  "reset-after-success",
  "status",
  "bad-json",
  "error-in-200",
  "slow",
  "empty-list",
  "webhook-lost",
  "webhook-twice",
] as const;

/** One way to misbehave. `path` is a prefix of the path after /vapi or /twilio, a /regular expression/, or a webhook's type. */
export const faultRule = z.strictObject({
  supplier: z.enum(["vapi", "twilio"]),
  method: z.string().optional(),
  path: z.string().optional(),
  kind: z.enum(faultKinds),
  status: z.number().int().min(400).max(599).optional(),
  delayMs: z.number().int().min(0).optional(),
  times: z.number().int().min(1).optional(),
});

export const knobsPatch = z.strictObject({
  /** Added before every answer of a supplier. */
  latencyMs: z.number().int().min(0).optional(),
  /**
   * Under `function`, C: arguments as an object, as captured on the wire. D: as a JSON string, as the OpenAPI says.
   * Beside the name, as two pages of the documentation show them, A: `parameters`. B: `arguments`.
   */
  toolCallShape: z.enum(["A", "B", "C", "D"]).optional(),
  /** What Twilio's reviewers do with a bundle that is submitted. */
  bundleReview: z.enum(["approve", "reject", "manual"]).optional(),
  rules: z.array(faultRule).optional(),
});

export type FaultRule = z.infer<typeof faultRule>;
export type Knobs = Required<z.infer<typeof knobsPatch>>;

const untouched = (): Knobs => ({ latencyMs: 0, toolCallShape: "C", bundleReview: "approve", rules: [] });

export interface KnobBoard {
  read(): Knobs;
  turn(patch: z.infer<typeof knobsPatch>): Knobs;
  reset(): Knobs;
  /** The first rule that applies; a rule with `times` is used up by being taken. */
  take(supplier: FaultRule["supplier"], method: string, path: string): FaultRule | undefined;
}

export function createKnobs(): KnobBoard {
  let knobs = untouched();
  return {
    read: () => knobs,
    turn(patch) {
      knobs = { ...knobs, ...patch };
      return knobs;
    },
    reset() {
      knobs = untouched();
      return knobs;
    },
    take(supplier, method, path) {
      const rule = knobs.rules.find((candidate) => applies(candidate, supplier, method, path));
      if (rule?.times !== undefined) {
        rule.times -= 1;
        if (rule.times === 0) knobs.rules = knobs.rules.filter((other) => other !== rule);
      }
      return rule;
    },
  };
}

function applies(rule: FaultRule, supplier: string, method: string, path: string): boolean {
  if (rule.supplier !== supplier) return false;
  // Without a path a webhook rule means every webhook, and a request rule means every request.
  if (rule.kind.startsWith("webhook-") !== (method === "WEBHOOK")) return false;
  if (rule.method && rule.method.toUpperCase() !== method) return false;
  if (!rule.path) return true;
  const expression = /^\/(.+)\/([a-z]*)$/.exec(rule.path);
  const special = /[\\^$*+?()[\]{}|]/;
  if (expression && special.test(expression[1] ?? "")) return new RegExp(expression[1] ?? "", expression[2]).test(path);
  if (special.test(rule.path)) return new RegExp(rule.path).test(path);
  return path.startsWith(rule.path);
}
