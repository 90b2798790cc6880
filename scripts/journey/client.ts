/** Speaks to the API over HTTP as the widget in the partner's page does. */
export type Client = <T>(method: string, path: string, body?: unknown) => Promise<T>;

/** A statement of the journey that did not hold. */
export class Untruth extends Error {}

export function expect(condition: unknown, statement: string): asserts condition {
  if (!condition) throw new Untruth(statement);
}

export function clientOf(api: string, origin: string, token: string): Client {
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${api}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        origin,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    expect(response.ok, `${method} ${path} answers ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  };
}

/** Asks again until the answer is what is waited for. @throws Untruth after `seconds` */
export async function until<T>(
  statement: string,
  seconds: number,
  ask: () => Promise<T>,
  holds: (value: T) => boolean,
): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    expect(
      performance.now() < deadline,
      `${statement} within ${seconds} s; last seen: ${JSON.stringify(value).slice(0, 600)}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
