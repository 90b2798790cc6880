import { type Algorithm, generateSigningKey } from "@allokoli/embed-sdk/server";
import type { CommonOptions } from "../main.ts";
import { connect } from "../operator.ts";

interface Options extends CommonOptions {
  organization: string;
  algorithm: Algorithm;
}

export async function keyCreate(options: Options) {
  const { privateJwk, publicJwk, keyId } = await generateSigningKey(options.algorithm);
  const operator = await connect(options);
  try {
    const { kid } = await operator.post<{ kid: string }>(`/organizations/${options.organization}/signing-keys`, {
      kid: keyId,
      public_jwk: publicJwk,
    });
    return {
      json: { kid, private_jwk: privateJwk },
      text: `Key ${kid} is registered. Its private half, shown this once, belongs on the partner's server:\n${JSON.stringify(privateJwk)}`,
    };
  } finally {
    await operator.close();
  }
}
