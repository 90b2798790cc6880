import { html } from "lit";
import { FakeApi } from "../../testing/fake-api.ts";
import type { Meta, Story } from "../../testing/story.ts";
import { registerTestCall } from "./test-call.ts";

registerTestCall();

const meta: Meta = { title: "Assistant/Essai", component: "allokoli-test-call" };
export default meta;

const story = (prepare: (fake: FakeApi) => void = () => {}): Story => ({
  render: (_args, { globals }) => {
    const fake = new FakeApi();
    prepare(fake);
    return html`<allokoli-test-call
      assistant-id=${fake.state.assistants[0]?.id ?? ""}
      .api=${fake.api}
      .fetchToken=${fake.fetchToken}
      locale=${globals.locale}
      theme=${globals.theme}
    ></allokoli-test-call>`;
  },
});

export const Invitation = story();
export const AssistantEnPause = story((fake) => {
  const detail = "L’assistant est en pause. Remettez-le en service pour l’essayer.";
  fake.failNext(/POST .*test-calls$/, "assistant_paused", 409, detail, false);
});
