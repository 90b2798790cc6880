import { ERRORS, type ErrorCode, Problem } from "@allokoli/contracts";
import { expect } from "vitest";
import type { Answer } from "./partner.ts";

/** Holds a refusal to RFC 9457 and to our own words: its code, its status, in French, with the request's id and nothing of the inside. */
export function expectProblem(answer: Answer<unknown>, code: ErrorCode, language: "fr" | "en" = "fr"): void {
  expect(answer.body).toMatchObject({ code });
  const problem = Problem.parse(answer.body);
  expect(problem).toMatchObject({
    status: ERRORS[code].status,
    detail: ERRORS[code][language],
    title: ERRORS[code].en,
  });
  expect(answer.status).toBe(ERRORS[code].status);
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get("content-language")).toBe(language);
  expect(answer.headers.get("x-request-id")).toBe(problem.request_id);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(JSON.stringify(answer.body)).not.toMatch(/\bat .+:\d+|node_modules|\.ts\b|select |insert |SQLSTATE|pg_/i);
}
