/** Asks again until what is waited for holds: tests wait for conditions, never for a while. @throws after `seconds` */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  holds: (value: T) => boolean,
  seconds = 30,
): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (performance.now() > deadline)
      throw new Error(`not within ${seconds} s: ${what}; last seen: ${JSON.stringify(value)?.slice(0, 1_500)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
