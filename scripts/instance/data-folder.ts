import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { lockDirectory, StartupError } from "@allokoli/api/operator";

export type DatabaseKind = "embedded" | "postgres";

/** What the command line reads of an installation that was started on this folder. Nothing secret. */
export interface InstanceFile {
  api: string;
  sandbox: string;
  crm: string;
  organization: string;
  database: DatabaseKind;
}

/** Makes the folder, for its owner alone. @throws StartupError when it is no folder or cannot be made */
export function makeDataFolder(data: string): void {
  try {
    makeOneByOne(resolve(data));
    accessSync(data, constants.W_OK);
    // A folder that was ours before this rule is closed as well; somebody else's is left as it is.
    if (existsSync(join(data, "secrets.json"))) chmodSync(data, 0o700);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const reason = code === "ENOTDIR" ? "it, or what it is in, is a file" : code;
    throw new StartupError(`The data folder ${data} cannot be used (${reason}). Choose another folder with --data.`);
  }
}

/** Not `recursive`: Node's own never returns for a folder in /proc. */
function makeOneByOne(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error(folder), { code: "ENOTDIR" });
  makeOneByOne(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/**
 * Holds the whole folder for this process, whatever its database: the sandbox's state and `instance.json` are in it too.
 *
 * @throws StartupError when another installation runs on it
 * @returns a function that lets go
 */
export const lockDataFolder = (data: string): (() => void) => lockDirectory(join(data, "instance"));

/** @throws StartupError when the folder belongs to a server's database and none is given: an empty one would open instead */
export function sameDatabase(data: string, kind: DatabaseKind): void {
  const file = join(data, "instance.json");
  if (kind === "postgres" || !existsSync(file)) return;
  const { database } = readJson<Partial<InstanceFile>>(file);
  if (database === "postgres")
    throw new StartupError(
      `What was made on ${data} is in PostgreSQL: set DATABASE_URL to its address, or choose another folder with --data.`,
    );
}

/** Whole or not at all, and for its owner alone. */
export function writePrivate(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value, null, 2), { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

/** @throws StartupError when the file does not hold an object */
export function readJson<T>(file: string): T {
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof read === "object" && read !== null && !Array.isArray(read)) return read as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code) throw new StartupError(`${file} cannot be read (${code}).`);
  }
  throw new StartupError(`${file} is damaged. Put it back from a copy, or choose another folder with --data.`);
}
