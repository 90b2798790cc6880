import { type AssistantConfig, CAPABILITIES } from "@allokoli/contracts";
import { renderHours } from "../hours/render.ts";
import { ConfigError } from "./config-error.ts";
import { broughtUpToDate, checkedEdit } from "./prompt/edited.ts";
import { afterDisclosure, withNotice } from "./prompt/greetings.ts";
import { safe, safeSentence } from "./prompt/safe.ts";
import { type PromptTemplate, templateFor } from "./prompt/template.ts";
import { valid, writePrompt } from "./prompt/write.ts";

/**
 * A changed configuration made whole again: texts cleaned, hours rendered, and the prompt written anew from the facts, so
 * that it cannot say other than they do. `edit` is a prompt by the owner's hand, null gives the generated one back; one
 * that was edited before keeps its words and gets the new facts. Throws `ConfigError` when anything would promise what
 * nothing backs.
 */
export function rebuildConfig(
  changed: AssistantConfig,
  { templates }: { templates: readonly PromptTemplate[] },
  edit?: string | null,
): AssistantConfig {
  const { business_info: given, call_handling } = changed;
  const info = {
    ...given,
    hours_text: given.hours ? renderHours(given.hours).slice(0, 2000) : "",
    services: given.services.map(({ name }) => ({ name: safe(name, 120) })),
  };
  const calls = {
    ...call_handling,
    disclosure: withNotice(call_handling.disclosure, call_handling.recording),
    greeting: afterDisclosure(safeSentence(call_handling.greeting)),
    closing: safeSentence(call_handling.closing),
  };
  const wanted = new Set(changed.capabilities);
  if (!calls.transfer_to) wanted.delete("transfer_call");
  const capabilities = CAPABILITIES.filter((c) => wanted.has(c));
  const template = templateFor(templates, info.trade, info.sector);
  if (!template) throw new ConfigError("Aucun modèle de consignes n'est disponible.", []);
  const { prompt_edited: before, ...rest } = changed;
  const whole = { ...rest, business_info: info, call_handling: calls, capabilities };
  const written = writePrompt(whole, template);
  const hand = edit === undefined && before ? broughtUpToDate(changed.prompt, written.prompt) : (edit ?? null);
  if (hand === null) return valid({ ...whole, ...written });
  return valid({ ...whole, ...written, prompt: checkedEdit(hand, written.prompt, whole), prompt_edited: true });
}
