import type { WidgetModule } from "./load-widget.ts";

/** Defines the elements from the widget's built entry; the page's bundler makes it a chunk of its own. */
export const loadBuiltWidget = (): Promise<WidgetModule> => import("@allokoli/widget/dist/allokoli.js");
