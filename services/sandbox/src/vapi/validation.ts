import type { z } from "zod";
import { badRequest } from "./errors.ts";

type Issue = z.core.$ZodIssue;

/** Checks a body and, when it is wrong, answers in the words of class-validator, as Vapi's NestJS does. */
export function check<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw badRequest(...new Set(result.error.issues.flatMap((issue) => sentences(issue, []))));
}

function sentences(issue: Issue, parents: PropertyKey[]): string[] {
  const path = [...parents, ...issue.path];
  const name = path.join(".") || "body";
  switch (issue.code) {
    case "unrecognized_keys": {
      const prefix = path.length > 0 ? `${path.join(".")}.` : "";
      return issue.keys.map((key) => `${prefix}property ${key} should not exist`);
    }
    case "invalid_type":
      return [`${name} must be ${TYPE_NAMES[issue.expected] ?? `a ${issue.expected}`}`];
    case "invalid_value":
      return [`${name} must be one of the following values: ${issue.values.join(", ")}`];
    case "too_big":
      return issue.origin === "string"
        ? [`${name} must be shorter than or equal to ${issue.maximum} characters`]
        : [`${name} must not be greater than ${issue.maximum}`];
    case "too_small":
      return issue.origin === "string"
        ? [`${name} must be longer than or equal to ${issue.minimum} characters`]
        : [`${name} must not be less than ${issue.minimum}`];
    case "invalid_format":
      return [
        `${name} ${FORMATS[issue.format] ?? `must match ${"pattern" in issue ? issue.pattern : issue.format} regular expression`}`,
      ];
    case "invalid_union":
      return ofUnion(issue, path, name);
    case "custom":
      return [`${name} ${issue.message}`];
    default:
      return [`${name} ${issue.message}`];
  }
}

const TYPE_NAMES: Record<string, string> = {
  string: "a string",
  number: "a number conforming to the specified constraints",
  boolean: "a boolean value",
  array: "an array",
  object: "an object",
  record: "an object",
};

const FORMATS: Record<string, string> = {
  uuid: "must be a UUID",
  url: "must be a URL address",
  datetime: "must be a valid ISO 8601 date string",
};

/** Of the branches of a union the one that fails the least says what the sender meant. */
function ofUnion(issue: Extract<Issue, { code: "invalid_union" }>, path: PropertyKey[], name: string): string[] {
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const closest = [...branches].sort((a, b) => weight(a) - weight(b))[0];
  if (closest) return closest.flatMap((inner) => sentences(inner, path));
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options.join(", ") : "the documented ones";
  return [`${name} must be one of the following values: ${options}`];
}

const weight = (issues: readonly Issue[]) =>
  issues.reduce(
    (sum, issue) => sum + (issue.code === "unrecognized_keys" ? 1 : issue.code === "invalid_value" ? 10 : 3),
    0,
  );
