import { type AssistantConfig, CAPABILITIES } from "@allokoli/contracts";
import { renderHours } from "../hours/render.ts";
import { ConfigError } from "./config-error.ts";
import { safe, safeSentence } from "./prompt/safe.ts";
import { type PromptTemplate, templateFor } from "./prompt/template.ts";
import { valid, writePrompt } from "./prompt/write.ts";

/**
 * A changed configuration made whole again: texts cleaned, hours rendered, and the prompt written anew from the facts, so
 * that it cannot say other than they do. Throws `ConfigError` when it would promise what nothing backs.
 */
export function rebuildConfig(
  changed: AssistantConfig,
  { templates }: { templates: readonly PromptTemplate[] },
): AssistantConfig {
  const { business_info: given, call_handling } = changed;
  const info = {
    ...given,
    hours_text: given.hours ? renderHours(given.hours).slice(0, 2000) : "",
    services: given.services.map(({ name }) => ({ name: safe(name, 120) })),
  };
  const calls = {
    ...call_handling,
    greeting: safeSentence(call_handling.greeting),
    closing: safeSentence(call_handling.closing),
  };
  const wanted = new Set(changed.capabilities);
  if (!calls.transfer_to) wanted.delete("transfer_call");
  const capabilities = CAPABILITIES.filter((c) => wanted.has(c));
  const template = templateFor(templates, info.trade, info.sector);
  if (!template) throw new ConfigError("Aucun modèle de consignes n'est disponible.", []);
  const whole = { ...changed, business_info: info, call_handling: calls, capabilities };
  return valid({ ...whole, ...writePrompt(whole, template) });
}
