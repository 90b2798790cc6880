/** Which file makes which tag. Each is fetched when its tag is first needed. */
const LOADERS = {
  "allokoli-wizard": async () => (await import("./elements/wizard/wizard.ts")).registerWizard(),
  "allokoli-assistants": async () => (await import("./elements/assistants/assistants.ts")).registerAssistants(),
  "allokoli-assistant": async () => (await import("./elements/assistant/assistant.ts")).registerAssistant(),
  "allokoli-calls": async () => (await import("./elements/calls/calls.ts")).registerCalls(),
  "allokoli-test-call": async () => (await import("./elements/test-call/test-call.ts")).registerTestCall(),
};

export type AlloKoliTag = keyof typeof LOADERS;
export const TAGS = Object.keys(LOADERS) as readonly AlloKoliTag[];

const loading = new Map<AlloKoliTag, Promise<void>>();

/** Fetches and registers the elements of these tags, once each; a failed fetch may be tried again. */
export async function defineAlloKoli(...tags: AlloKoliTag[]): Promise<void> {
  await Promise.all(
    tags.map((tag) => {
      const known = loading.get(tag);
      if (known) return known;
      const fresh = LOADERS[tag]().catch((error: unknown) => {
        loading.delete(tag);
        throw error;
      });
      loading.set(tag, fresh);
      return fresh;
    }),
  );
}
