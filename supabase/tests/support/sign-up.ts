import { randomUUID } from "node:crypto";
import { AUTH, type Opened } from "./targets.ts";

/** Someone signs up, as the portal would have them do. */
export async function signUp({ auth }: Opened): Promise<Response> {
  return auth.fetch(
    new Request("http://localhost/auth/v1/signup", {
      method: "POST",
      headers: { apikey: AUTH.publishableKey, "content-type": "application/json" },
      body: JSON.stringify({ email: `${randomUUID()}@example.org`, password: "a long enough password 1" }),
    }),
  );
}
