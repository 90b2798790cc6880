import type { Draft, TenantPrefill } from "@allokoli/contracts";
import { parseHours } from "../hours/parse.ts";
import { readAddress } from "./readers/address.ts";
import { hoursQuestion } from "./readers/hours.ts";
import { toE164 } from "./readers/phone.ts";
import { readPrices } from "./readers/prices.ts";
import { readSiret } from "./readers/siret.ts";
import { readTrade } from "./readers/trade.ts";
import { type Context, clean, type Finding, found, type Pending } from "./reading.ts";
import { hear } from "./understand.ts";

/** What a partner knows of its customer, read by the same readers as speech. What does not read well is left out. */
export function findingsOf(prefill: TenantPrefill, now: Date): { findings: Finding[]; doubts: Pending[] } {
  const findings: Finding[] = [];
  const doubts: Pending[] = [];
  const about = (slot: Context["asked"][number]): Context => ({
    draft: {} as Draft,
    asked: [slot],
    pending: null,
    correcting: false,
    now,
  });
  const name = clean(prefill.name ?? "", 120);
  if (name) findings.push(found("business_name", name, prefill.name ?? ""));
  if (prefill.trade) findings.push(...readTrade(hear(prefill.trade), about("trade")).findings);
  if (prefill.address) findings.push(...readAddress(hear(prefill.address), about("address")).findings);
  if (prefill.siret) findings.push(...readSiret(hear(prefill.siret), about("siret")).findings);
  const phone = prefill.phone ? toE164(prefill.phone) : null;
  if (phone) findings.push(found("phone", phone, prefill.phone ?? ""));
  if (prefill.email) findings.push(found("email", prefill.email.trim(), prefill.email));
  const site = clean(prefill.website ?? "", 200);
  if (site) findings.push(found("website", site, site));
  if (prefill.hours) {
    const reading = parseHours(prefill.hours, { now, strict: false });
    if (reading.hours) findings.push(found("hours", reading.hours, prefill.hours, reading.doubts.length > 0 ? 0.6 : 1));
    doubts.push(
      ...reading.doubts.map((d) => ({
        slot: "hours" as const,
        text: hoursQuestion(d),
        days: d.days,
        slots: d.slots.map(([s, e]) => [s, e] as [number, number]),
      })),
    );
  }
  const services = (prefill.services ?? [])
    .map((s) => clean(s, 120))
    .filter(Boolean)
    .slice(0, 40);
  if (services.length > 0)
    findings.push(
      found(
        "services",
        services.map((s) => ({ name: s })),
        services.join(", "),
      ),
    );
  if (prefill.prices) findings.push(...readPrices(hear(prefill.prices), about("prices")).findings);
  return { findings, doubts };
}
