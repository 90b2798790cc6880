import { html } from "lit";
import { someCalls } from "../../testing/calls.ts";
import { FakeApi, type FakeState } from "../../testing/fake-api.ts";
import type { Meta, Story } from "../../testing/story.ts";
import { registerCalls } from "./calls.ts";

registerCalls();

const meta: Meta = { title: "Appels/Historique", component: "allokoli-calls" };
export default meta;

const story = (
  state: Partial<FakeState>,
  callId: string | null = null,
  prepare: (fake: FakeApi) => void = () => {},
): Story => ({
  render: (_args, { globals }) => {
    const fake = new FakeApi(state);
    prepare(fake);
    return html`<allokoli-calls
      .api=${fake.api}
      .fetchToken=${fake.fetchToken}
      .callId=${callId}
      locale=${globals.locale}
      theme=${globals.theme}
    ></allokoli-calls>`;
  },
});

export const Liste = story({});
export const Detail = story({}, someCalls()[0]?.id);
export const Longue = story({ calls: someCalls(60) });
export const Vide = story({ calls: [] });
export const SansTranscription = story(
  { calls: someCalls(1).map((call) => ({ ...call, transcript: null })) },
  someCalls(1)[0]?.id,
);
export const Erreur = story({}, null, (fake) => {
  fake.failNext(/GET .*calls$/, "unavailable", 503, "Le service redémarre. Réessayez dans un instant.");
});
