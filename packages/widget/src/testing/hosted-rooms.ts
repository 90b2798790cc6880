import DailyIframe, { type DailyCall, type DailyFactoryOptions } from "@daily-co/daily-js";
import { vi } from "vitest";
import type { RoomLine } from "./room-line.ts";

/** Puts these rooms in the place of Daily's. Everything else of the supplier's library is the real one. */
export function hostRooms(open: () => RoomLine): DailyFactoryOptions[] {
  const asked: DailyFactoryOptions[] = [];
  vi.spyOn(DailyIframe, "createCallObject").mockImplementation((options = {}) => {
    asked.push(options);
    return open() as unknown as DailyCall;
  });
  return asked;
}
