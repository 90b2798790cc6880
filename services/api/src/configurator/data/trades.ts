import { ARTISANS } from "./trades/artisans.ts";
import { HEALTH } from "./trades/health.ts";
import { LODGING } from "./trades/lodging.ts";
import { PROFESSIONS } from "./trades/professions.ts";
import { RESTAURANTS } from "./trades/restaurants.ts";
import { SERVICES } from "./trades/services.ts";
import { SHOPS } from "./trades/shops.ts";
import type { Trade } from "./trades/trade.ts";

export type { Trade } from "./trades/trade.ts";

/** Every trade that is known, sector by sector. */
export const TRADES: readonly Trade[] = [
  ...ARTISANS,
  ...SHOPS,
  ...RESTAURANTS,
  ...HEALTH,
  ...PROFESSIONS,
  ...SERVICES,
  ...LODGING,
];
