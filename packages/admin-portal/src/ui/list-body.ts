import { html, nothing, type TemplateResult } from "lit";
import type { PagedList } from "../data/paged-list.ts";
import type { Words } from "../strings/index.ts";
import { errorNotice } from "./notice/notice.ts";
import { skeletonRows } from "./skeleton/skeleton.ts";

/** The four faces of a list: on its way, refused, empty, full with the rest to come. */
export function listBody<T>(
  list: PagedList<T>,
  words: Words,
  full: () => TemplateResult,
  empty: () => TemplateResult,
  { more = true, bones = 6 } = {},
): TemplateResult {
  const retry = () => void list.more();
  if (list.items.length === 0) {
    if (list.busy) return skeletonRows(words.common.loading, bones);
    return list.error ? errorNotice(list.error, words, retry) : empty();
  }
  return html`${full()} ${list.error ? errorNotice(list.error, words, retry) : nothing}
    ${
      more && list.hasMore && !list.error
        ? html`<p class="more">
            <button class="button" type="button" aria-disabled=${list.busy ? "true" : "false"} @click=${retry}>
              ${list.busy ? words.common.loadingMore : words.common.more}
            </button>
          </p>`
        : nothing
    }`;
}
