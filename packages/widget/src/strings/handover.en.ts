import type { HandoverStrings } from "./handover.fr.ts";

const handoverEn: HandoverStrings = {
  title: "Continue on another device",
  how: "Open this same page on the other device, press “I have a code”, then enter these six digits. This one will follow.",
  code: "Your code",
  validUntil: (time, minutes) => `Valid for ${minutes} more, until ${time}.`,
  minutes: (n) => (n >= 60 ? "an hour" : n > 1 ? `${n} minutes` : "one minute"),
  expired: "This code is no longer valid.",
  renew: "New code",
  copy: "Copy the code",
  making: "Preparing your code…",
  haveCode: "I have a code",
  showCode: "Continue elsewhere: show a code",
  enterTitle: "Resume with a code",
  enterHow: "On the other device, press “Continue on another device”: the code is shown.",
  field: "Six-digit code",
  resume: "Resume the conversation",
  incomplete: "Six digits are needed.",
};
export default handoverEn;
