import { z } from "zod";
import { server } from "./server.ts";
import { phoneDestination } from "./transfer.ts";

const say = z.strictObject({ type: z.literal("say"), exact: z.string().max(4000) });
const transfer = z.strictObject({ type: z.literal("transfer"), destination: phoneDestination.optional() });
const action = z.discriminatedUnion("type", [say, transfer]);
const hooks = z.array(
  z.union([
    z.strictObject({
      on: z.literal("call.ringing"),
      do: z.array(action),
      filters: z.array(z.looseObject({})).optional(),
    }),
    z.strictObject({
      on: z.literal("call.ending"),
      do: action.optional(),
      filters: z.array(z.looseObject({})).optional(),
    }),
  ]),
);

const routing = {
  name: z.string().max(40).optional(),
  assistantId: z.uuid().optional(),
  squadId: z.uuid().optional(),
  workflowId: z.uuid().optional(),
  server: server.optional(),
  fallbackDestination: phoneDestination.optional(),
  hooks: hooks.optional(),
};

const twilioSecrets = {
  twilioAuthToken: z.string().optional(),
  twilioApiKey: z.string().optional(),
  twilioApiSecret: z.string().optional(),
  smsEnabled: z.boolean().optional(),
};

const twilio = z.strictObject({
  provider: z.literal("twilio"),
  number: z.string(),
  twilioAccountSid: z.string(),
  ...twilioSecrets,
  ...routing,
});

const vapi = z.strictObject({
  provider: z.literal("vapi"),
  numberDesiredAreaCode: z.string().length(3).optional(),
  sipUri: z.string().optional(),
  authentication: z
    .strictObject({
      realm: z.string().optional(),
      username: z.string().min(20).max(40),
      password: z.string().min(20).max(40),
    })
    .optional(),
  ...routing,
});

export const createPhoneNumber = z.discriminatedUnion("provider", [twilio, vapi]);

/**
 * The OpenAPI types the ids of an update as plain strings. class-validator's IsOptional, on which the API's
 * validation is built, lets null pass as well, which is how a number is taken from its assistant.
 */
const clearable = {
  assistantId: z.uuid().nullish(),
  squadId: z.uuid().nullish(),
  workflowId: z.uuid().nullish(),
  server: server.nullish(),
  fallbackDestination: phoneDestination.nullish(),
};

export const updatePhoneNumber = z.strictObject({
  provider: z.enum(["twilio", "vapi"]).optional(),
  number: z.string().optional(),
  twilioAccountSid: z.string().optional(),
  ...twilioSecrets,
  ...routing,
  ...clearable,
});
