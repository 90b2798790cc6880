import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attempt, takenBack, type Verdict } from "./support/attempt.ts";
import { insertion, type Owner, seedOwner } from "./support/owner.ts";
import { type Cast, outsiders, type Principal, partnerOf, tenantOf } from "./support/principals.ts";
import { breach, ofOwner, probe } from "./support/probes.ts";
import { ROWS } from "./support/rows.ts";
import { TABLE_NAMES, TABLES, VERBS } from "./support/table-classes.ts";
import { type Opened, targets } from "./support/targets.ts";

const nobody: Owner = { organizationId: "", tenantId: "", mode: "live" } as Owner;
const OUTSIDERS = Object.keys(outsiders({ owner: nobody, sibling: nobody, stranger: nobody }));

describe.each(targets)("strangers on $name", (target) => {
  let opened: Opened;
  let cast: Cast;

  beforeAll(async () => {
    opened = await target.open();
    const { store, database } = opened;
    const owner = await seedOwner(store, database.owner);
    const sibling = await seedOwner(store, database.owner, owner);
    cast = { owner, sibling, stranger: await seedOwner(store, database.owner) };
  });
  afterAll(() => opened.close());

  test("the probes run as a role that the walls hold", async () => {
    await takenBack(opened.database.api, async (tx) => {
      await sql`select set_config('role', 'authenticated', true)`.execute(tx);
      const { rows } = await sql`
        select current_user::text as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user`.execute(
        tx,
      );
      expect(rows).toEqual([{ name: "authenticated", rolsuper: false, rolbypassrls: false }]);
    });
  });

  describe.each(OUTSIDERS)("%s", (who) => {
    test.each(TABLE_NAMES)("reaches nothing of the owner in %s", async (table) => {
      const principal = outsiders(cast)[who] as Principal;
      // The API's login cannot even become anon: there the schema's owner plays it.
      const door = principal.role === "anon" ? opened.database.owner : opened.database.api;
      await takenBack(door, async (tx) => {
        const breaches: string[] = [];
        for (const verb of VERBS) {
          const verdict = await probe(tx, principal, table, verb, cast.owner);
          const granted = principal.role !== "anon" && TABLES[table].may.includes(verb);
          if (verb === "select" && readsOrganization(table, principal, cast.owner)) {
            expect(rowsOf(verdict)).toBeGreaterThan(0);
          } else breaches.push(...([breach(verb, verdict, granted)].filter(Boolean) as string[]));
        }
        expect(breaches).toEqual([]);
      });
    });
  });

  describe.each(["the tenant", "its partner"])("%s", (who) => {
    test.each(TABLE_NAMES)("has exactly its rights in %s", async (table) => {
      const { owner } = cast;
      const principal = who === "the tenant" ? tenantOf(owner) : partnerOf(owner);
      const { class: kind, may } = TABLES[table];
      const reaches = kind === "tenant" || kind === "shared" || (kind === "organization" && who === "its partner");
      await takenBack(opened.database.api, async (tx) => {
        for (const verb of VERBS) {
          const verdict = await probe(tx, principal, table, verb, owner);
          if (!may.includes(verb)) expect(verdict, verb).toEqual({ refused: "42501" });
          else if (reaches) expect(rowsOf(verdict), `${verb} ${JSON.stringify(verdict)}`).toBeGreaterThan(0);
          else expect(verdict, verb).toEqual({ rows: 0 });
        }
        if (!may.includes("select")) return;
        const seen = sql`select 1 from ${sql.table(`public.${table}`)}`;
        const owners = who === "the tenant" || kind !== "tenant" ? [owner] : [owner, cast.sibling];
        const own = sql.join(
          owners.map((one) => sql`(${ofOwner(table, one)})`),
          sql` or `,
        );
        expect(await attempt(tx, principal, sql`${seen} where not (${own})`)).toEqual({ rows: 0 });
      });
    });
  });

  const movable = TABLE_NAMES.filter((table) => TABLES[table].may.includes("update"));
  test.each(movable)("no row of %s moves to another tenant, organization or mode", async (table) => {
    const { owner, sibling, stranger } = cast;
    await takenBack(opened.database.api, async (tx) => {
      const moves = (column: string, value: string) =>
        sql`update ${sql.table(`public.${table}`)} set ${sql.ref(column)} = ${value} where ${ofOwner(table, owner)}`;
      for (const principal of [tenantOf(owner), partnerOf(owner)]) {
        expect(await attempt(tx, principal, moves("organization_id", stranger.organizationId))).toEqual({
          refused: "42501",
        });
        expect(await attempt(tx, principal, moves("mode", "test"))).toEqual({ refused: "42501" });
        expect(await attempt(tx, principal, moves("tenant_id", stranger.tenantId))).toHaveProperty("refused");
      }
      expect(await attempt(tx, tenantOf(owner), moves("tenant_id", sibling.tenantId))).toEqual({ refused: "42501" });
    });
  });

  const writable = TABLE_NAMES.filter((table) => TABLES[table].may.includes("insert"));
  test.each(writable)("no new row of %s names what is another's", async (table) => {
    const { owner, sibling, stranger } = cast;
    const mine = ROWS[table](owner).another;
    await takenBack(opened.database.api, async (tx) => {
      for (const other of [sibling, stranger]) {
        for (const [column, value] of Object.entries(references(other))) {
          if (!(column in mine) && !OPTIONAL_REFERENCES[table]?.includes(column)) continue;
          for (const principal of [tenantOf(owner), partnerOf(owner)]) {
            const naming =
              column === "tenant_id" && "owner" in mine ? { tenant_id: value, owner: value } : { [column]: value };
            // A partner writes for all its tenants.
            if (column === "tenant_id" && other === sibling && principal.claims === partnerOf(owner).claims) continue;
            const verdict = await attempt(tx, principal, insertion(table, { ...mine, ...naming }));
            // Refused by a wall or by a foreign key, which does not tell whether the other row exists.
            expect(REFUSED, `${column} of ${other === sibling ? "a sibling" : "a stranger"}`).toContainEqual(verdict);
          }
        }
      }
    });
  });

  test("a taken idempotency key of one tenant is free for another", async () => {
    const { owner, sibling } = cast;
    await takenBack(opened.database.api, async (tx) => {
      const squat = { ...ROWS.idempotency_keys(owner).another, owner: sibling.tenantId };
      expect(await attempt(tx, tenantOf(owner), insertion("idempotency_keys", squat))).toHaveProperty("refused");
      const whole = { ...squat, owner: "organization" };
      expect(await attempt(tx, tenantOf(owner), insertion("idempotency_keys", whole))).toHaveProperty("refused");
    });
  });
});

const REFUSED = [{ refused: "42501" }, { refused: "23503" }];
const rowsOf = (verdict: Verdict) => ("rows" in verdict ? verdict.rows : -1);

/** Columns by which a row names another, beyond those that its factory fills. */
const OPTIONAL_REFERENCES: Record<string, string[]> = {
  assistants: ["onboarding_session_id"],
  onboarding_sessions: ["assistant_id"],
  calls: ["phone_number_id"],
};

const references = (other: Owner) => ({
  tenant_id: other.tenantId,
  assistant_id: other.assistantId,
  onboarding_session_id: other.sessionId,
  phone_number_id: other.phoneNumberId,
});

/** Organization tables have no mode, and `organizations` is read by every tenant of it. */
function readsOrganization(table: (typeof TABLE_NAMES)[number], principal: Principal, owner: Owner): boolean {
  if (principal.role === "anon") return false;
  let claims: { org_id?: string; access?: string };
  try {
    claims = JSON.parse(principal.claims) ?? {};
  } catch {
    return false;
  }
  if (claims.org_id !== owner.organizationId) return false;
  const kind = TABLES[table].class;
  return kind === "shared" || (kind === "organization" && claims.access === "organization");
}
