import { z } from "zod";

export const Health = z
  .object({
    status: z.enum(["ok", "degraded"]),
    version: z.string(),
    database: z.enum(["embedded", "postgres"]),
    checks: z.record(z.string(), z.enum(["ok", "failing", "unknown"])),
  })
  .meta({ id: "Health" });
export type Health = z.infer<typeof Health>;
