/** Version of the loader, kept equal to package.json by a test: it is read where no build has run. */
export const VERSION = "0.1.0";
