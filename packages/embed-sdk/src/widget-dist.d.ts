/** The widget's built entry, which is JavaScript alone. */
declare module "@allokoli/widget/dist/allokoli.js" {
  export function defineAlloKoli(...tags: string[]): Promise<void>;
}
