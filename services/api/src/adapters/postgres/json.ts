import { type RawBuilder, sql } from "kysely";

/** A value for a jsonb column. The cast tells both drivers that it is JSON: bare arrays would become PostgreSQL arrays. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`;
