import type { Context, MiddlewareHandler } from "hono";
import type { FaultRule, KnobBoard } from "./knobs.ts";

/** What @hono/node-server gives of the socket; absent when the app is called in process. */
type NodeBindings = { incoming?: { socket?: { destroy(): void; once(event: "close", listener: () => void): void } } };

/** Stands before a supplier and applies the failure knobs: every client must survive what the Internet does. */
export function misbehave(knobs: KnobBoard, supplier: FaultRule["supplier"]): MiddlewareHandler {
  return async (c, next) => {
    const { latencyMs } = knobs.read();
    if (latencyMs > 0) await delay(latencyMs);
    const path = new URL(c.req.url).pathname.replace(new RegExp(`^.*?/${supplier}(?=/)`), "");
    const rule = knobs.take(supplier, c.req.method, path);
    if (!rule) return next();

    switch (rule.kind) {
      case "timeout-before":
        return silence(c, rule);
      case "timeout-after-success":
        await next();
        c.res = await silence(c, rule);
        return;
      case "reset":
        return hangUp(c);
      case "reset-after-success":
        await next();
        c.res = hangUp(c);
        return;
      case "slow":
        await delay(rule.delayMs ?? 1000);
        return next();
      case "status":
        return errorAnswer(supplier, rule.status ?? 503, rule.status ?? 503);
      case "error-in-200":
        return errorAnswer(supplier, rule.status ?? 500, 200);
      case "bad-json":
        return new Response('{"id":"trunca', { status: 200, headers: { "content-type": "application/json" } });
      case "empty-list":
        await next();
        c.res = await emptied(c.res);
        return;
      default:
        return next();
    }
  };
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Says nothing until the client gives up, or until delayMs has passed. */
async function silence(c: Context, rule: FaultRule): Promise<Response> {
  const socket = (c.env as NodeBindings | undefined)?.incoming?.socket;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, rule.delayMs ?? 120_000);
    timer.unref();
    socket?.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return hangUp(c);
}

function hangUp(c: Context): Response {
  (c.env as NodeBindings | undefined)?.incoming?.socket?.destroy();
  return new Response("", { status: 502 });
}

function errorAnswer(supplier: FaultRule["supplier"], code: number, status: number): Response {
  const text = code === 429 ? "Too Many Requests" : code >= 500 ? "Internal Server Error" : "Bad Request";
  const body =
    supplier === "vapi"
      ? { message: text, error: text, statusCode: code }
      : {
          code: code === 429 ? 20429 : 20500,
          message: text,
          more_info: `https://www.twilio.com/docs/errors/${code === 429 ? 20429 : 20500}`,
          status: code,
        };
  return Response.json(body, { status, headers: code === 429 ? { "retry-after": "1" } : {} });
}

async function emptied(answer: Response): Promise<Response> {
  const body: unknown = await answer.json().catch(() => []);
  if (Array.isArray(body)) return Response.json([], { status: answer.status });
  const lists = Object.entries(body as object).map(([key, value]) => [key, Array.isArray(value) ? [] : value]);
  return Response.json(Object.fromEntries(lists), { status: answer.status });
}
