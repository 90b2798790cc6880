import { readFileSync } from "node:fs";
import type { TenantTokenInput } from "@allokoli/embed-sdk/server";

interface Customer {
  id: string;
  /** What the CRM knows of its customer and passes on, so that the interview is shorter. */
  prefill: NonNullable<TenantTokenInput["tenant"]>;
}
interface User {
  id: string;
  name: string;
  email: string;
  /** Ids of the customers that this user may open. */
  customers: string[];
}

const customers: Customer[] = JSON.parse(readFileSync(new URL("./page/customers.json", import.meta.url), "utf8"));

/** Whoever is signed in to the CRM. A real one reads its session cookie here. */
export const signedInUser = (): User => ({
  id: "jeanne.roussel",
  name: "Jeanne Roussel",
  email: "jeanne@secretariat-roussel.example",
  customers: ["marchetti", "ondine"],
});

/** The customer of that id, if this user may open it. */
export const customerOf = (user: User, id = ""): Customer | undefined =>
  user.customers.includes(id) ? customers.find((customer) => customer.id === id) : undefined;
