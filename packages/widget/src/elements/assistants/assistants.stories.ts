import { html } from "lit";
import { FakeApi, type FakeState } from "../../testing/fake-api.ts";
import type { Meta, Story } from "../../testing/story.ts";
import { registerAssistants } from "./assistants.ts";

registerAssistants();

const meta: Meta = { title: "Assistant/Liste", component: "allokoli-assistants" };
export default meta;

const story = (state: Partial<FakeState> = {}, prepare: (fake: FakeApi) => void = () => {}): Story => ({
  render: (_args, { globals }) => {
    const fake = new FakeApi(state);
    prepare(fake);
    return html`<allokoli-assistants
      .api=${fake.api}
      .fetchToken=${fake.fetchToken}
      locale=${globals.locale}
      theme=${globals.theme}
    ></allokoli-assistants>`;
  },
});

export const Liste = story();
export const Vide = story({ assistants: [] });
export const Erreur = story({}, (fake) => {
  fake.failNext(
    /GET .*assistants$/,
    "internal",
    500,
    "Quelque chose s’est mal passé chez nous. Rien n’est perdu ; réessayez dans un instant.",
  );
});
