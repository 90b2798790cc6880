import { CliError } from "../cli-error.ts";
import type { CommonOptions } from "../main.ts";
import { connect } from "../operator.ts";

interface Options extends CommonOptions {
  slug: string;
  name: string;
  kind: string;
  origin?: string[];
  owner?: string;
}

export async function orgCreate(options: Options) {
  const { slug, name, kind, origin = [], owner } = options;
  const password = process.env.ALLOKOLI_OWNER_PASSWORD;
  if (owner && !password)
    throw new CliError(
      "password_missing",
      "Set ALLOKOLI_OWNER_PASSWORD to the owner's first password: it is not taken as an argument, which other programs could read.",
    );
  const operator = await connect(options);
  try {
    const { id } = await operator.post<{ id: string }>("/organizations", { slug, name, kind, origins: origin });
    if (owner) await operator.post(`/organizations/${id}/members`, { email: owner, password, role: "owner" });
    return { json: { id, slug, name, owner: owner ?? null }, text: `Organization ${name}: ${id}` };
  } finally {
    await operator.close();
  }
}
