import { html } from "lit";
import { creationAt, newAssistant, REFUSED, someAssistants } from "../../testing/assistants.ts";
import { FakeApi, type FakeState } from "../../testing/fake-api.ts";
import type { Meta, Story } from "../../testing/story.ts";
import { registerAssistant } from "./assistant.ts";

registerAssistant();

const meta: Meta = { title: "Assistant/Fiche", component: "allokoli-assistant" };
export default meta;

const story = (index: number, state: Partial<FakeState> = {}, prepare: (fake: FakeApi) => void = () => {}): Story => ({
  render: (_args, { globals }) => {
    const fake = new FakeApi(state);
    prepare(fake);
    return html`<allokoli-assistant
      assistant-id=${fake.state.assistants[index]?.id ?? ""}
      .api=${fake.api}
      .fetchToken=${fake.fetchToken}
      locale=${globals.locale}
      theme=${globals.theme}
    ></allokoli-assistant>`;
  },
});

export const EnService = story(0);
export const EnPause = story(1);
export const SePrepare = story(0, {
  assistants: [newAssistant(someAssistants()[0]?.id ?? "", creationAt(1, true))],
});
export const Refuse = story(0, {
  assistants: [newAssistant(someAssistants()[0]?.id ?? "", REFUSED, { status: "error" })],
});
export const Introuvable = story(0, {}, (fake) => {
  fake.failNext(/GET .*assistants\//, "not_found", 404, "Introuvable. Il a peut-être été supprimé.", false);
});
