import type { Hono } from "hono";
import type { Parts } from "../../parts.ts";
import type { VapiEnv } from "../env.ts";
import { VapiError } from "../errors.ts";
import { find } from "../resource.ts";

/** docs.vapi.ai, retrieve call artifacts: recordings are private, and these addresses redirect to a signed one. */
export function recordings(app: Hono<VapiEnv>, parts: Parts): void {
  for (const kind of ["mono", "stereo", "customer", "assistant"]) {
    app.get(`/call/:id/${kind}-recording`, (c) => {
      const row = find(parts, "calls", c.req.param("id"), "Call");
      const recorded = (row.artifact as { recordingUrl?: string } | undefined)?.recordingUrl;
      if (!recorded) throw new VapiError(404, "Recording not found.");
      return c.redirect(`${recorded}?signature=sandbox`, 302);
    });
  }
}
