import { html } from "lit";
import { FakeApi, type FakeState } from "../../testing/fake-api.ts";
import { prefilledSession, sessionAfter } from "../../testing/session.ts";
import type { Meta, Story } from "../../testing/story.ts";
import { registerWizard } from "./wizard.ts";

registerWizard();

const meta: Meta = { title: "Assistant/Entretien", component: "allokoli-wizard" };
export default meta;

/** A wizard on its own API in memory; `prepare` may break something first. */
const story = (state: Partial<FakeState>, prepare: (fake: FakeApi) => void = () => {}): Story => ({
  render: (_args, { globals }) => {
    const fake = new FakeApi(state);
    prepare(fake);
    return html`<allokoli-wizard
      .api=${fake.api}
      .fetchToken=${fake.fetchToken}
      locale=${String(globals.locale)}
      theme=${String(globals.theme)}
    ></allokoli-wizard>`;
  },
});

export const Debut = story({});
export const Prerempli = story({ session: prefilledSession() });
export const EnCours = story({ session: sessionAfter(2) });
export const PresqueFini = story({ session: sessionAfter(5) });
export const ARelire = story({ session: sessionAfter(6) });
export const Creation = story({ session: sessionAfter(6), pace: 0 }, (fake) => void confirmFirst(fake));
export const Pret = story({ session: sessionAfter(6), pace: 4 }, (fake) => void confirmFirst(fake));
export const NumeroEnCommande = story({ session: sessionAfter(6), emptyPool: true }, (fake) => void confirmFirst(fake));
export const CreationRefusee = story(
  { session: sessionAfter(6), refusals: 1, pace: 4 },
  (fake) => void confirmFirst(fake),
);
export const HorsLigne = story({}, (fake) => {
  fake.offline = true;
});
export const Erreur = story({}, (fake) => {
  const detail = "Notre fournisseur de téléphonie ne répond pas. Votre fiche est gardée, nous réessayons.";
  fake.failNext(/POST .*sessions$/, "supplier_unavailable", 503, detail);
});
export const Ouverture = story({}, (fake) => {
  fake.gate = new Promise(() => {});
});

/** The card is confirmed already: the element opens on the creation. */
async function confirmFirst(fake: FakeApi): Promise<void> {
  await fetch(`${fake.api}/v1/onboarding-sessions/${fake.state.session?.id}/confirm`, { method: "POST", body: "{}" });
}
