/** Opening hours: read from French, rendered in French, and asked "are you open?". */
export { holidayOn, publicHolidays } from "./holidays.ts";
export { isOpenAt, nextOpening, type OpenNow, type Where } from "./open.ts";
export { type HoursContext, type HoursDoubt, type HoursReading, parseHours, readHours } from "./parse.ts";
export { renderHours } from "./render.ts";
