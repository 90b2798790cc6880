import { createSandbox } from "./compose.ts";
import { optionsFromEnvironment } from "./settings.ts";
import { StateDamaged } from "./state/store.ts";

const port = Number(process.env.PORT ?? 4010);
const sandbox = open();

function open() {
  try {
    return createSandbox(optionsFromEnvironment(process.env));
  } catch (error) {
    if (!(error instanceof StateDamaged)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const stop = () => {
  sandbox.close().then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

try {
  const url = await sandbox.listen(port);
  console.log(`sandbox: Vapi on ${url}/vapi, Twilio on ${url}/twilio`);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  console.error(taken ? `sandbox: port ${port} is already in use; set PORT to another one.` : error);
  process.exit(1);
}
