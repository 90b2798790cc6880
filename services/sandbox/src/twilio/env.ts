import type { Context, Hono } from "hono";
import type { TwilioRow } from "../state/state.ts";
import { absent } from "./errors.ts";

export interface Principal {
  accountSid: string;
  /** An auth token may do anything; a standard API key may not touch accounts and keys. */
  kind: "token" | "key";
}

export interface TwilioEnv {
  Variables: { principal: Principal; form: URLSearchParams };
}

export type TwilioApp = Hono<TwilioEnv>;
export type TwilioContext = Context<TwilioEnv>;

/** The path as Twilio would name it in an error. */
export const pathOf = (c: TwilioContext): string => c.req.path;

/** Rows of one account by SID, or 20404. */
export function owned(c: TwilioContext, row: TwilioRow | undefined, accountSid: string): TwilioRow {
  if (!row || row.account_sid !== accountSid) throw absent(pathOf(c));
  return row;
}

/** Only the fields that are in the form, under the names they have in answers. */
export function given(form: URLSearchParams, names: string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of names) {
    const value = form.get(name);
    if (value !== null) fields[snake(name)] = value;
  }
  return fields;
}

const snake = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
