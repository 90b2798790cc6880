import { Id } from "@allokoli/contracts";
import { z } from "zod";
import { retryCreation } from "../../usecases/assistants/retry-creation.ts";
import { listNumbers } from "../../usecases/numbers/list-numbers.ts";
import { changing, reading, type Tool } from "../tool.ts";

export const phoneNumberTools: Tool[] = [
  changing(
    {
      name: "phoneNumbers.provision",
      title: "Get an assistant its phone number",
      description:
        "Every assistant gets a French number from the pool by itself. When it still waits for one, or its creation was refused, this asks again now. Answers where it stands: `phone_number` once it is in service; before that `creation` tells which step is due. Asking again changes nothing that is done.",
      input: z.strictObject({ assistant_id: Id }),
      hints: { idempotentHint: true },
    },
    async (tx, { caller }, { assistant_id }) => {
      const { status, phone_number, creation } = await retryCreation(tx, caller, assistant_id);
      return { assistant_id, status, phone_number, creation };
    },
  ),
  reading(
    {
      name: "phoneNumbers.list",
      title: "List phone numbers",
      description: "The numbers in service that you may see.",
      input: z.strictObject({}),
    },
    async (tx, { caller }) => ({ items: await listNumbers(tx, caller) }),
  ),
];
