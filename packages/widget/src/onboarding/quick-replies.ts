import type { Question, QuickReply } from "../api/types.ts";
import type { Strings } from "../strings/index.ts";

const SKIPPING = /^(je )?passe[rz]?\b|^skip\b/i;

/** The answers to offer, each once, and one way to skip at the end, whether the question lists its own or only allows it. */
export function repliesOf({ quick_replies, can_skip }: Question, { wizard }: Strings): QuickReply[] {
  const offered = [...new Map(quick_replies.map((reply) => [reply.label.trim().toLowerCase(), reply])).values()];
  const answers = offered.filter(({ label }) => !SKIPPING.test(label.trim()));
  const own = offered.find((reply) => !answers.includes(reply));
  if (!own && !can_skip) return answers;
  return [...answers, { label: wizard.skip, value: own?.value ?? wizard.skipSaid }];
}
