import { randomUUID } from "node:crypto";
import type { OnboardingSession } from "@allokoli/contracts";
import type { Partner } from "../../services/api/src/testing/partner.ts";
import { COMMON, PERSONAS, type Persona } from "./personas.ts";

const PATH = "/v1/onboarding-sessions";
const LONGEST = 14;

/** Holds interviews one after the other, up to the yes that would create an assistant. @returns the milliseconds of each turn, as the page's request saw it */
export async function timeTurns(partner: Partner, interviews: number): Promise<number[]> {
  const samples: number[] = [];
  for (let n = 0; n < interviews; n++)
    samples.push(...(await interview(partner, PERSONAS[n % PERSONAS.length] as Persona)));
  return samples;
}

async function interview(partner: Partner, { opening, answers }: Persona): Promise<number[]> {
  const client = await partner.tenant(`bench-${randomUUID()}`);
  let { body: session } = await client.ask<OnboardingSession>("POST", PATH, {});
  const samples: number[] = [];
  for (
    let text = opening;
    samples.length < LONGEST;
    text = { ...COMMON, ...answers }[topic(session)] ?? "je ne sais pas"
  ) {
    const begun = performance.now();
    const { status, body } = await client.ask<OnboardingSession>("POST", `${PATH}/${session.id}/say`, { text });
    samples.push(performance.now() - begun);
    if (status !== 200) throw new Error(`a turn was answered ${status}: ${JSON.stringify(body)}`);
    session = body;
    if (topic(session) === "confirm") return samples;
  }
  throw new Error(`an interview did not end: ${JSON.stringify(session.question)}`);
}

const topic = ({ question }: OnboardingSession): string => question?.topic ?? "confirm";
