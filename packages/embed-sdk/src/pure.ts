/** `@allokoli/embed-sdk/pure`: nothing happens at import, and no DOM is needed for it. */
export { type Allokoli, type AllokoliOptions, createAllokoli } from "./create-allokoli.ts";
export { EmbedError } from "./embed-error.ts";
export type { ImportWidget, WidgetModule } from "./load-widget.ts";
export { type AllokoliTag, TAGS } from "./tags.ts";
export { tokenFrom } from "./token-endpoint.ts";
export type {
  AllokoliElement,
  AllokoliErrorDetail,
  Appearance,
  CommonProps,
  ElementProps,
  FetchToken,
  TokenReason,
} from "./types.ts";
export { VERSION } from "./version.ts";
