/** Jobs by topic. At least once: a handler must bear being run again. */
export interface Queue {
  /** `id` makes a repeat the same job. */
  send(topic: string, payload: Record<string, unknown>, id?: string): Promise<void>;
}

/** A lock across processes, gone with the process that holds it. */
export interface Locks {
  /** null: somebody else holds it. */
  tryLock(key: string): Promise<(() => Promise<void>) | null>;
}
