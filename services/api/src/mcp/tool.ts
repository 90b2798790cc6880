import type { ToolDescription } from "@allokoli/contracts";
import { z } from "zod";
import type { Env, HttpDeps } from "../http/deps.ts";
import type { Caller } from "../ports/caller.ts";
import { Fault, misfit } from "../ports/fault.ts";
import type { Tx } from "../ports/store.ts";
import { once } from "../usecases/once.ts";
import { portableSchema } from "./portable-schema.ts";

/** Who calls a tool, and what with. */
export interface Asked {
  caller: Caller;
  userName: Env["Variables"]["userName"];
  deps: HttpDeps;
}

/** A verb as MCP offers it. What it answers is a JSON object. */
export interface Tool {
  about: ToolDescription;
  /** @throws `input_invalid` for arguments that do not fit, and whatever the verb refuses */
  call(asked: Asked, args: unknown): Promise<object>;
}

interface About<S extends z.ZodRawShape> {
  name: string;
  title: string;
  description: string;
  input: z.ZodObject<S>;
  hints?: Partial<ToolDescription["annotations"]>;
}

type Input<S extends z.ZodRawShape> = z.output<z.ZodObject<S>>;

const HINTS = { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false };
const READS = { readOnlyHint: true, idempotentHint: true };

/** A verb that needs no transaction, or looks after its own. */
export function tool<S extends z.ZodRawShape>(
  { input, hints, ...names }: About<S>,
  run: (asked: Asked, input: Input<S>) => Promise<object>,
): Tool {
  return {
    about: { ...names, inputSchema: portableSchema(input), annotations: { ...HINTS, ...hints } },
    call: (asked, args) => {
      const parsed = input.safeParse(args);
      if (!parsed.success) throw misfit(parsed.error);
      return run(asked, parsed.data);
    },
  };
}

/** Reads, in a transaction as the caller. */
export const reading = <S extends z.ZodRawShape>(
  about: About<S>,
  run: (tx: Tx, asked: Asked, input: Input<S>) => Promise<object>,
): Tool =>
  tool({ ...about, hints: READS }, (asked, input) => asked.deps.store.as(asked.caller, (tx) => run(tx, asked, input)));

const KEY = {
  idempotency_key: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe(
      "A text of your own, new for each wish. Repeating a call with it gives the first answer and changes nothing.",
    ),
};

/** Changes, in one transaction as the caller, and once for one `idempotency_key`. */
export function changing<S extends z.ZodRawShape>(
  about: About<S>,
  run: (tx: Tx, asked: Asked, input: Input<S>) => Promise<object>,
): Tool {
  const input = about.input.extend(KEY);
  return tool({ ...about, input }, async (asked, wish) => {
    const { idempotency_key: key, ...rest } = wish as { idempotency_key?: string };
    const content = key === undefined ? "" : written(rest);
    const { store } = asked.deps;
    const { body } = await once(store, asked.caller, { route: `tool ${about.name}`, key, content }, async (tx) => ({
      status: 200,
      body: await run(tx, asked, rest as Input<S>),
    }));
    return body;
  });
}

function written(wish: object): string {
  try {
    return JSON.stringify(wish);
  } catch {
    // Nested deeper than can be written, as no wish is.
    throw new Fault("input_invalid");
  }
}
