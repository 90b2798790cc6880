import type { BusinessInfo, Capability } from "@allokoli/contracts";
import { fold } from "../french/passage.ts";

/** What may back a promise: what the assistant does in a call, and what the card says. */
export type Backing = { capabilities: readonly Capability[]; business_info?: BusinessInfo | null };

/** All that the owner said in words of his own. */
export const saidOf = (info: BusinessInfo | null | undefined): string[] =>
  info
    ? [
        ...info.notes,
        ...info.services.map((s) => s.name),
        ...info.prices.map((p) => `${p.label} : ${p.text}`),
        info.emergency?.note ?? "",
        ...(info.hours?.notes ?? []),
        info.service_area ?? "",
      ]
    : [];

/** One of these missions is on. */
export const has =
  (...any: Capability[]) =>
  (b: Backing) =>
    any.some((c) => b.capabilities.includes(c));
/** Nothing makes it true. */
export const never = () => false;
/** The owner said so himself. */
export const told = (re: RegExp) => (b: Backing) => re.test(fold(saidOf(b.business_info).join(" ; ")));
