import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Queue } from "../../ports/queue.ts";
import type { Database } from "../postgres/database.ts";

/** How many jobs of one topic are done side by side. */
const WORKERS = 4;

export type Handler = (payload: Record<string, unknown>) => Promise<void>;

export interface RunningQueue extends Queue {
  work(topic: string, handler: Handler): Promise<void>;
  stop(): Promise<void>;
}

/**
 * pg-boss in a schema of its own, woken by LISTEN/NOTIFY rather than by polling. A job that fails is tried again with
 * growing delays for about an hour; handlers bear being run twice.
 */
export async function startQueue(database: Database, log: Logger): Promise<RunningQueue> {
  const boss = new PgBoss({ ...database.queue, schema: "pgboss", useListenNotify: true, superviseIntervalSeconds: 30 });
  boss.on("error", (error) => log.error({ error: error.message }, "job queue"));
  await boss.start();
  const startOne = async (topic: string, handler: Handler) => {
    let own: string | undefined;
    // NOTIFY wakes for new work, never for work that is to be tried again: that is found by asking.
    const often = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };
    own = await boss.work<Record<string, unknown>>(topic, often, async (jobs) => {
      for (const job of jobs) {
        try {
          await handler(job.data);
        } catch (error) {
          log.warn(
            { topic, job: job.id, error: error instanceof Error ? error.message : String(error) },
            "job failed, will be tried again",
          );
          throw error;
        } finally {
          // It wakes for one job, however many came in while it was busy: the next is asked for at once.
          if (own) boss.notifyWorker(own);
        }
      }
    });
  };
  return {
    send: async (topic, payload, id) => void (await boss.send(topic, payload, id ? { id } : {})),
    work: async (topic, handler) => {
      await boss.createQueue(topic, {
        notify: true,
        retryLimit: 12,
        retryDelay: 1,
        retryBackoff: true,
        retryDelayMax: 900,
        expireInSeconds: 120,
        retentionSeconds: 14 * 86_400,
      });
      for (let worker = 0; worker < WORKERS; worker++) await startOne(topic, handler);
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
