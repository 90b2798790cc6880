/**
 * `@allokoli/embed-sdk`: as `./pure`, and importing it in a browser starts to fetch the elements at once, so that
 * they are there when the page needs them. Without a DOM (server rendering) it does nothing.
 */
import { loadBuiltWidget } from "./built-widget.ts";
import { type Allokoli, type AllokoliOptions, createAllokoli as create } from "./pure.ts";

export * from "./pure.ts";

/** As in `./pure`, with the widget of this package unless another is given. */
export const createAllokoli = (options: AllokoliOptions): Allokoli =>
  create({ importWidget: loadBuiltWidget, ...options });

// A failure here is shown later, by the element that needs the code.
if (typeof document !== "undefined") loadBuiltWidget().catch(() => {});
