/** The widget as source: classes, registration, types. Importing it registers none of the five tags. */
export type { AnyErrorCode, Failure } from "./api/api-error.ts";
export type { FetchToken, TokenReason } from "./api/token-manager.ts";
export { AssistantElement } from "./elements/assistant/assistant.element.ts";
export { registerAssistant } from "./elements/assistant/assistant.ts";
export { AssistantsElement } from "./elements/assistants/assistants.element.ts";
export { registerAssistants } from "./elements/assistants/assistants.ts";
export { CallsElement } from "./elements/calls/calls.element.ts";
export { registerCalls } from "./elements/calls/calls.ts";
export { TestCallElement } from "./elements/test-call/test-call.element.ts";
export { registerTestCall } from "./elements/test-call/test-call.ts";
export { WizardElement } from "./elements/wizard/wizard.element.ts";
export { registerWizard } from "./elements/wizard/wizard.ts";
export { type AlloKoliTag, defineAlloKoli, TAGS } from "./registry.ts";
export type { Appearance } from "./ui/appearance.ts";
export { VERSION } from "./ui/define.ts";
export type { AlloKoliEventName, AlloKoliEvents } from "./ui/events.ts";
