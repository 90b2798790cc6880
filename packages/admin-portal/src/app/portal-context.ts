import type { Me } from "@allokoli/contracts";
import { createContext } from "@lit/context";
import type { ApiClient } from "../data/api-client.ts";
import type { Locale, Words } from "../strings/index.ts";

/** What every page has at hand once a member is signed in. Another mode or language is another object. */
export interface Portal {
  api: ApiClient;
  me: Me;
  locale: Locale;
  words: Words;
}

export const portalContext = createContext<Portal>(Symbol("portal"));
