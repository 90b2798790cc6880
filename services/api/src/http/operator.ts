import { timingSafeEqual } from "node:crypto";
import { Id, MemberRole, Mode, Origin } from "@allokoli/contracts";
import { Hono } from "hono";
import { z } from "zod";
import { derive } from "../config.ts";
import { Fault } from "../ports/fault.ts";
import { locateAssistant } from "../usecases/operations/locate-assistant.ts";
import { locateCall } from "../usecases/operations/locate-call.ts";
import { addMember } from "../usecases/organizations/add-member.ts";
import { createOrganization } from "../usecases/organizations/create-organization.ts";
import { registerSigningKey } from "../usecases/organizations/register-signing-key.ts";
import type { Env, HttpDeps } from "./deps.ts";

const CreateOrganization = z.strictObject({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  name: z.string().trim().min(1).max(120),
  kind: z.enum(["b2b", "b2c"]).default("b2b"),
  origins: z.array(Origin).max(20).default([]),
});
const RegisterKey = z.strictObject({
  kid: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,100}$/)
    .optional(),
  public_jwk: z.record(z.string(), z.unknown()),
});
const AddMember = z.strictObject({
  email: z.email().max(254),
  password: z.string().min(8).max(200),
  role: MemberRole.default("owner"),
});
const Deploy = z.strictObject({ mode: Mode, dry_run: z.boolean().default(false) });
const FillPool = z.strictObject({ mode: Mode.default("live"), size: z.number().int().min(0).max(1000) });

/** The operator's door, for the command line: opened by the installation's own key, never by a partner's. */
export function operator(deps: HttpDeps) {
  const app = new Hono<Env>();
  // Compared as digests of equal length, so that the time taken tells nothing.
  const digest = (key: string) => Buffer.from(derive("operator", key));
  app.use("*", async (context, next) => {
    const key = /^Bearer (\S+)$/.exec(context.req.header("authorization") ?? "")?.[1] ?? "";
    if (!timingSafeEqual(digest(key), digest(deps.operatorKey))) throw new Fault("not_found");
    await next();
  });
  app.post("/organizations", async (context) => {
    const id = await createOrganization(deps.store, await read(context.req.raw, CreateOrganization));
    return context.json({ id }, 201);
  });
  app.post("/organizations/:id/signing-keys", async (context) => {
    const { public_jwk, kid } = await read(context.req.raw, RegisterKey);
    return context.json(
      { kid: await registerSigningKey(deps.store, uuid(context.req.param("id")), public_jwk, kid) },
      201,
    );
  });
  app.post("/organizations/:id/members", async (context) => {
    const { email, password, role } = await read(context.req.raw, AddMember);
    const userId = await deps.createAccount(email, password);
    await addMember(deps.store, uuid(context.req.param("id")), userId, role);
    return context.json({ user_id: userId, role }, 201);
  });
  app.post("/numbers/fill", async (context) => {
    const { mode, size } = await read(context.req.raw, FillPool);
    return context.json({ bought: await deps.fillPool(mode, size) }, 200);
  });
  app.post("/configurator/deploy", async (context) => {
    const { mode, dry_run } = await read(context.req.raw, Deploy);
    return context.json(await deps.deployConfigurator(mode, { dryRun: dry_run }), 200);
  });
  app.get("/assistants/:id", async (context) =>
    context.json(await locateAssistant(deps.store, uuid(context.req.param("id")))),
  );
  app.get("/calls/:id", async (context) => context.json(await locateCall(deps.store, context.req.param("id"))));
  return app;
}

function uuid(text: string): string {
  const id = Id.safeParse(text);
  if (!id.success) throw new Fault("not_found");
  return id.data;
}

async function read<T extends z.ZodType>(request: Request, schema: T): Promise<z.infer<T>> {
  const body: unknown = await request.json().catch(() => {
    throw new Fault("body_malformed");
  });
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Fault("input_invalid", {
    errors: parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join("/")}`, reason: issue.message })),
  });
}
