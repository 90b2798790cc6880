import { css } from "lit";
import { chipsStyles } from "./chips/chips.ts";
import { emptyStateStyles } from "./empty-state/empty-state.ts";
import { noticeStyles } from "./notice/notice.ts";
import { pageHeaderStyles } from "./page-header/page-header.ts";
import { searchFieldStyles } from "./search-field.ts";
import { shared } from "./shared.styles.ts";
import { skeletonStyles } from "./skeleton/skeleton.ts";
import { statusTagStyles } from "./status-tag/status-tag.ts";
import { table } from "./table.styles.ts";

/** All that a page with a list is made of. */
export const listStyles = [
  shared,
  pageHeaderStyles,
  searchFieldStyles,
  chipsStyles,
  table,
  statusTagStyles,
  skeletonStyles,
  emptyStateStyles,
  noticeStyles,
  css`
    :host {
      display: block;
    }
  `,
];
