import type { OnboardingSession } from "@allokoli/contracts";
import type { Tx } from "../../ports/store.ts";
import { spoken } from "../onboarding/spoken.ts";

/** Where the creation stands, to be spoken. Nothing is created here: a yes in words at the recap did that, or it is not done. */
export async function creationSpoken(tx: Tx, session: OnboardingSession): Promise<string> {
  if (!session.assistant_id)
    return `Il me faut d’abord votre accord. ${spoken(session.question?.text ?? "", session.draft)}`;
  const assistant = await tx
    .selectFrom("assistants")
    .leftJoin("phone_numbers", (join) =>
      join.onRef("phone_numbers.assistant_id", "=", "assistants.id").on("phone_numbers.state", "=", "assigned"),
    )
    .select(["assistants.status", "phone_numbers.e164"])
    .where("assistants.id", "=", session.assistant_id)
    .executeTakeFirst();
  if (assistant?.status === "active")
    return `Votre assistant est prêt.${assistant.e164 ? ` Son numéro est le ${spoken(national(assistant.e164), {})}` : ""}`;
  if (assistant?.status === "error")
    return "La création n’a pas abouti. Votre fiche est gardée : reprenez-la depuis votre page.";
  return "Votre assistant se crée ; il sera prêt dans un instant.";
}

const national = (e164: string) => e164.replace(/^\+33/, "0");
