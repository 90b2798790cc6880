import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { StartupError } from "../../startup-error.ts";

/**
 * Holds a data folder for this process: PGlite itself lets a second process open and corrupt it.
 * The lock is a file with our pid beside the folder; it is taken over only when that process is gone, never by age
 * (the event loop stands still inside WASM, so a heartbeat would lie).
 *
 * @returns a function that lets go.
 */
export function lockDirectory(directory: string): () => void {
  const file = `${directory}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(readFileSync(file, "utf8"));
      if (holder && isAlive(holder)) {
        throw new StartupError(
          `The data folder is already open in process ${holder}. Stop that one, or choose another folder with --data. (Lock: ${file})`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new StartupError(`The data folder's lock could not be taken: ${file}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
