import { AssistantConfig, CAPABILITIES, type Capability } from "@allokoli/contracts";
import { ConfigError } from "../config-error.ts";
import { tradeNamed } from "../readers/trade.ts";
import { TASK_LABEL } from "../wording/names.ts";
import { saidOf } from "./backing.ts";
import { factsBlock, ownRules } from "./facts.ts";
import { ofBusiness } from "./greetings.ts";
import { lintPromises, lintPrompt } from "./lint.ts";
import { type PromptTemplate, render } from "./template.ts";
import { TONE_GUIDE } from "./tone.ts";

/** Missions that leave something behind: what a caller says is read back, then kept. */
const NOTES = new Set<Capability>([
  "take_message",
  "take_reservation",
  "take_appointment",
  "qualify_lead",
  "urgent_triage",
]);

type Described = Pick<AssistantConfig, "business_info" | "capabilities" | "tone" | "call_handling">;

/**
 * The prompt of an assistant, rendered from its data by the template of its trade. Throws `ConfigError` when the
 * template, a fact, the greeting or the closing promises what nothing backs.
 */
export function writePrompt(
  { business_info: info, capabilities, tone, call_handling }: Described,
  template: PromptTemplate,
): Pick<AssistantConfig, "prompt" | "prompt_template"> {
  const rendered = (own: { of_name: string; facts: string; closing: string }) =>
    render(template.body, {
      ...Object.fromEntries(CAPABILITIES.map((c) => [c, capabilities.includes(c)])),
      ...own,
      tone: TONE_GUIDE[tone],
      missions: capabilities.map((c) => `- ${TASK_LABEL[c]}`).join("\n"),
      can_note: capabilities.some((c) => NOTES.has(c)),
      urgencies: (tradeNamed(info.trade)?.urgencies ?? "").replaceAll("|", ", "),
      has_prices: info.prices.length > 0,
      has_hours: info.hours !== null,
      no_emergency: info.emergency?.offered === false,
    });
  const backing = { capabilities, business_info: info };
  // The owner's facts are checked one by one, as facts; a name promises nothing, whatever its words.
  const broken = [
    ...lintPrompt(rendered({ of_name: "", facts: "", closing: "" }), backing),
    ...[call_handling.greeting, call_handling.closing].flatMap((text) => lintPromises(text, backing)),
    ...saidOf(info).flatMap((text) => lintPromises(text, backing, { fact: true })),
  ];
  if (broken.length > 0)
    throw new ConfigError(
      `Le texte promet ce que rien ne garantit : ${broken.map((b) => b.reason).join(" ; ")}.`,
      [],
      broken,
    );
  return {
    prompt:
      rendered({ of_name: ofBusiness(info.name), facts: factsBlock(info), closing: call_handling.closing }) +
      ownRules(info.notes),
    prompt_template: { id: template.id, version: template.version, hash: template.hash },
  };
}

/** The configuration as the contract reads it. Throws `ConfigError` naming what does not fit. */
export function valid(config: AssistantConfig): AssistantConfig {
  const parsed = AssistantConfig.safeParse(config);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    `La fiche ne donne pas un assistant valide : ${parsed.error.issues.map((i) => i.path.join(".")).join(", ")}.`,
    [],
  );
}
