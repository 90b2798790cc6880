import type { Json } from "./documents.ts";

type Schemas = Record<string, Json>;

/**
 * Where a schema of ours accepts what the official one does not: a property it does not have, another type, a value
 * outside its enumeration, a looser bound. Being stricter is allowed.
 */
export function widerThan(official: Json, ours: Json, officialSchemas: Schemas, ourDefs: Schemas = {}): string[] {
  const seen = new Set<string>();

  const theirs = (schema: Json): Json[] => {
    if (typeof schema.$ref === "string") return theirs(officialSchemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});
    const branches = (schema.anyOf ?? schema.allOf) as Json[] | undefined;
    return branches ? branches.flatMap(theirs) : [schema];
  };
  const resolved = (schema: Json): Json => {
    if (typeof schema.$ref !== "string") return schema;
    return ourDefs[schema.$ref.split("/").at(-1) ?? ""] ?? {};
  };

  const compare = (given: Json, branches: Json[], path: string): string[] => {
    if (typeof given.$ref === "string") {
      const key = `${given.$ref} ${path.split(".").length > 12 ? "" : path}`;
      if (seen.has(given.$ref) || seen.has(key)) return [];
      seen.add(given.$ref);
      return compare(resolved(given), branches, path);
    }
    const alternatives = (given.anyOf ?? given.oneOf) as Json[] | undefined;
    if (alternatives) return alternatives.flatMap((each) => compare(each, branches, path));
    const related = branches.filter((branch) => sameKind(given, branch));
    const attempts = (related.length > 0 ? related : branches).map((branch) => against(given, branch, path));
    return attempts.sort((a, b) => a.length - b.length)[0] ?? [`${path}: nothing official`];
  };

  const against = (given: Json, branch: Json, path: string): string[] => {
    const problems: string[] = [];
    const literals = (given.enum ?? ("const" in given ? [given.const] : undefined)) as unknown[] | undefined;
    if (given.type === undefined && !literals) return [];
    if (branch.type !== undefined && given.type !== undefined && !sameType(given.type, branch.type)) {
      return [`${path}: type ${given.type} is not ${branch.type}`];
    }
    const allowed = branch.enum as unknown[] | undefined;
    if (allowed && !literals) problems.push(`${path}: any ${given.type} where values are enumerated`);
    for (const literal of literals ?? []) {
      if (allowed && !allowed.includes(literal)) problems.push(`${path}: ${literal} is not enumerated`);
    }
    for (const bound of ["maxLength", "maximum"] as const)
      problems.push(...bounds(given, branch, bound, path, literals));
    for (const bound of ["minLength", "minimum"] as const)
      problems.push(...bounds(given, branch, bound, path, literals));
    if (given.items && branch.items)
      problems.push(...compare(given.items as Json, theirs(branch.items as Json), `${path}[]`));
    const properties = branch.properties as Record<string, Json> | undefined;
    for (const [name, schema] of Object.entries((given.properties ?? {}) as Record<string, Json>)) {
      const inner = path ? `${path}.${name}` : name;
      const counterpart = properties?.[name];
      if (counterpart) problems.push(...compare(schema, theirs(counterpart), inner));
      else if (properties) problems.push(`${inner}: no such property`);
    }
    return problems;
  };

  return [...new Set(compare(ours, theirs(official), ""))];
}

const sameType = (given: unknown, official: unknown): boolean =>
  Array.isArray(given)
    ? given.every((each) => each === "null" || sameType(each, official))
    : given === official || (given === "integer" && official === "number");

/** Two objects that name their kind must name the same. */
function sameKind(given: Json, branch: Json): boolean {
  return ["type", "provider", "on"].every((name) => {
    const kind = (given.properties as Record<string, Json> | undefined)?.[name]?.const;
    const kinds = (branch.properties as Record<string, Json> | undefined)?.[name]?.enum as unknown[] | undefined;
    return kind === undefined || kinds === undefined || kinds.includes(kind);
  });
}

function bounds(given: Json, branch: Json, bound: string, path: string, literals: unknown[] | undefined): string[] {
  if (branch[bound] === undefined || literals) return [];
  const [mine, limit] = [given[bound] as number | undefined, branch[bound] as number];
  const looser = mine === undefined || (bound.startsWith("max") ? mine > limit : mine < limit);
  return looser ? [`${path}: ${bound} is ${mine}, not ${limit}`] : [];
}
