import { html } from "lit";
import { FakeApi, type FakeState } from "../../testing/fake-api.ts";
import { prefilledSession, sessionAfter } from "../../testing/session.ts";
import { refusedMicrophone, silentMicrophone } from "../../testing/silent-microphone.ts";
import type { Meta, Story } from "../../testing/story.ts";
import type { WizardElement } from "./wizard.element.ts";
import { registerWizard } from "./wizard.ts";

registerWizard();

const meta: Meta = { title: "Assistant/Entretien", component: "allokoli-wizard" };
export default meta;

type Act = (page: WizardElement, fake: FakeApi) => void;

/** A wizard on its own API in memory; `prepare` may break something first, `act` goes on once it is open. */
const story = (state: Partial<FakeState>, prepare: (fake: FakeApi) => void = () => {}, act: Act = () => {}): Story => ({
  render: (_args, { globals }) => {
    const fake = new FakeApi(state);
    prepare(fake);
    return html`<allokoli-wizard
      .api=${fake.api}
      .fetchToken=${fake.fetchToken}
      locale=${String(globals.locale)}
      theme=${String(globals.theme)}
      @allokoli-ready=${(event: Event) => act(event.target as WizardElement, fake)}
    ></allokoli-wizard>`;
  },
});

export const Debut = story({});
export const Prerempli = story({ session: prefilledSession() });
export const EnCours = story({ session: sessionAfter(2) });
export const PresqueFini = story({ session: sessionAfter(5) });
export const ARelire = story({ session: sessionAfter(6) });
export const AVoixHaute = story({ session: sessionAfter(2) }, silentMicrophone, (page) => void press(page, ".speak"));
export const CeQuiEstEntendu = story({ session: sessionAfter(2) }, silentMicrophone, (page, { interview }) => {
  interview.deaf = true;
  whenOpen(page, () => interview.hear("Oui, le matin, de neuf heures à midi"));
});
export const LigneCoupee = story({ session: sessionAfter(2) }, silentMicrophone, (page, { interview }) =>
  whenOpen(page, () => interview.lines.at(-1)?.drop()),
);
export const MicroRefuse = story({ session: sessionAfter(2) }, refusedMicrophone, (page) => void press(page, ".speak"));
export const AutreAppareil = story(
  { session: sessionAfter(2) },
  () => {},
  (page) => void press(page, ".elsewhere"),
);
export const JAiUnCode = story(
  {},
  () => {},
  (page) => void press(page, ".elsewhere"),
);
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

async function press(page: WizardElement, selector: string): Promise<void> {
  await page.updateComplete;
  page.renderRoot.querySelector<HTMLElement>(selector)?.click();
}

function whenOpen(page: WizardElement, act: () => void): void {
  page.addEventListener("allokoli-voice-started", act, { once: true });
  void press(page, ".speak");
}

/** The card is confirmed already: the element opens on the creation. */
async function confirmFirst(fake: FakeApi): Promise<void> {
  await fetch(`${fake.api}/v1/onboarding-sessions/${fake.state.session?.id}/confirm`, { method: "POST", body: "{}" });
}
