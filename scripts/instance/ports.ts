import { createServer } from "node:net";

export const NAMES = ["api", "portal", "crm", "sandbox"] as const;
export type Name = (typeof NAMES)[number];
export type Ports = Record<Name, number>;

/** An installation's block of ports: four in a row. */
export const blockFrom = (first: number): Ports => ({
  api: first,
  portal: first + 1,
  crm: first + 2,
  sandbox: first + 3,
});

/** The first of these ports that something else listens on. */
export async function firstTaken(ports: Ports): Promise<{ name: Name; port: number } | undefined> {
  for (const name of NAMES) if (!(await isFree(ports[name]))) return { name, port: ports[name] };
}

/** A free block somewhere high, for private installations. */
export async function freeBlock(): Promise<Ports> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const ports = blockFrom(20_000 + Math.floor(Math.random() * 10_000) * 4);
    if (!(await firstTaken(ports))) return ports;
  }
  throw new Error("no four free ports in a row were found");
}

async function isFree(port: number): Promise<boolean> {
  // A listener on all interfaces, on IPv4 or on IPv6 alone would each answer somebody.
  for (const host of ["127.0.0.1", "::"]) if (!(await canListen(port, host))) return false;
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
