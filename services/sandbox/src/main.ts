import { createSandbox } from "./compose.ts";
import { optionsFromEnvironment } from "./settings.ts";

const port = Number(process.env.PORT ?? 4010);
const sandbox = createSandbox(optionsFromEnvironment(process.env));

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
