import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { CliError } from "./cli-error.ts";

/**
 * The objects of a file that holds one a line, without holding the file; empty lines are left out.
 *
 * @throws CliError `file` when it cannot be read; `line` when a line is not JSON; `empty` at the end of a file without one
 */
export async function* jsonLines(file: string): AsyncGenerator<{ number: number; value: unknown }> {
  let number = 0;
  let any = false;
  try {
    for await (const line of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
      number++;
      const text = line.replace(/^\uFEFF/, "").trim();
      if (!text) continue;
      any = true;
      yield { number, value: JSON.parse(text) };
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw badLine(file, number, `not JSON (${error.message})`);
    const { code } = error as NodeJS.ErrnoException;
    if (code && typeof (error as NodeJS.ErrnoException).syscall === "string")
      throw new CliError("file", `${file} cannot be read (${code}).`);
    throw error;
  }
  // A share of nothing would read as a perfect score.
  if (!any) throw new CliError("empty", `${file} has no line: there is nothing to measure.`);
}

export const badLine = (file: string, number: number, fault: string) =>
  new CliError("line", `${file}, line ${number}: ${fault}.`);
