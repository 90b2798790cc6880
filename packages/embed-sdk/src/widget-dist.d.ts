/** The widget's built entry: imported for its effect, the definition of the elements. */
declare module "@allokoli/widget/dist/allokoli.js";
