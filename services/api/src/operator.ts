/**
 * What the command line uses of the API when it is not running: the database, the API itself without a
 * port, and the measures of the configurator.
 */
export { lockDirectory } from "./adapters/postgres/directory-lock.ts";
export { generateTypes } from "./adapters/postgres/generate-types.ts";
export { migrate } from "./adapters/postgres/migrate.ts";
export { openDatabase } from "./adapters/postgres/open.ts";
export { openAuth } from "./adapters/supabase/auth.ts";
export { type Api, createApi, databaseFolder } from "./compose.ts";
export { type Config, derive, publishableKey, readConfig } from "./config.ts";
export { faultOfEvalLine } from "./configurator/eval/evaluate.ts";
export { type HoursFailure, hoursScorer } from "./configurator/eval/hours.ts";
export { faultOfHoursLine } from "./configurator/eval/hours-line.ts";
export { evaluateConfigurator } from "./operator/evaluate-configurator.ts";
export { StartupError } from "./startup-error.ts";
