import { z } from "zod";
import { assistantOverrides, createAssistant } from "./assistant.ts";

const target = {
  assistantId: z.uuid().optional(),
  assistant: createAssistant.optional(),
  assistantOverrides: assistantOverrides.optional(),
  assistantVersion: z.string().nullish(),
  squadId: z.uuid().optional(),
};

export const customer = z.strictObject({
  number: z.string().min(3).max(40).optional(),
  numberE164CheckEnabled: z.boolean().optional(),
  extension: z.string().max(10).optional(),
  sipUri: z.string().optional(),
  name: z.string().max(40).optional(),
  email: z.string().max(40).optional(),
  externalId: z.string().max(40).optional(),
  assistantOverrides: assistantOverrides.optional(),
});

/** A web call carries no metadata, no name and no customer of its own (CreateWebCallDTO). */
export const createWebCall = z.strictObject({ ...target, roomDeleteOnUserLeaveEnabled: z.boolean().optional() });

export const createCall = z.strictObject({
  ...target,
  name: z.string().max(40).optional(),
  schedulePlan: z.strictObject({ earliestAt: z.iso.datetime(), latestAt: z.iso.datetime().optional() }).optional(),
  phoneNumberId: z.uuid().optional(),
  phoneNumber: z
    .strictObject({
      twilioPhoneNumber: z.string().optional(),
      twilioAccountSid: z.string(),
      twilioAuthToken: z.string().optional(),
      twilioApiKey: z.string().optional(),
      twilioApiSecret: z.string().optional(),
      smsEnabled: z.boolean().optional(),
    })
    .optional(),
  customerId: z.string().optional(),
  customer: customer.optional(),
  customers: z.array(customer).optional(),
});

export const updateCall = z.strictObject({ name: z.string().max(40).optional() });
