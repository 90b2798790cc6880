import { html, type TemplateResult } from "lit";
import { exactDate, humanDate } from "../format/dates.ts";
import type { Locale } from "../strings/index.ts";

/** A moment in human words, with the exact one on hover. */
export const when = (iso: string, locale: Locale): TemplateResult =>
  html`<time class="number" datetime=${iso} title=${exactDate(iso, locale)}>${humanDate(iso, locale)}</time>`;
