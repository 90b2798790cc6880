import type { AssistantSummary } from "@allokoli/contracts";
import type { TemplateResult } from "lit";
import { troubleOf } from "../../data/assistants.ts";
import type { Words } from "../../strings/index.ts";
import { statusTag, toneOfAssistant } from "../../ui/status-tag/status-tag.ts";

/** The state of an assistant in one word: what holds it up comes before what it is. */
export function assistantState(one: AssistantSummary, words: Words): TemplateResult {
  const trouble = troubleOf(one);
  if (trouble === "failed") return statusTag(words.home.failed, "danger");
  if (trouble === "queued") return statusTag(words.home.queued, "amber");
  return statusTag(words.assistants.status[one.status] ?? one.status, toneOfAssistant(one.status));
}
