import { ANIMALS } from "./trades/animals.ts";
import { BEAUTY } from "./trades/beauty.ts";
import { BUILDERS } from "./trades/builders.ts";
import { BUSINESS_SERVICES } from "./trades/business-services.ts";
import { CONSULTING } from "./trades/consulting.ts";
import { CRAFTS } from "./trades/crafts.ts";
import { DIGITAL } from "./trades/digital.ts";
import { DOCTORS } from "./trades/doctors.ts";
import { EVENTS } from "./trades/events.ts";
import { FAST_FOOD } from "./trades/fast-food.ts";
import { FINISHERS } from "./trades/finishers.ts";
import { FOOD_SHOPS } from "./trades/food-shops.ts";
import { GENTLE_CARE } from "./trades/gentle-care.ts";
import { HOME_HELP } from "./trades/home-help.ts";
import { HOME_SHOPS } from "./trades/home-shops.ts";
import { INSTALLERS } from "./trades/installers.ts";
import { LAW } from "./trades/law.ts";
import { LEISURE } from "./trades/leisure.ts";
import { LODGING } from "./trades/lodging.ts";
import { OTHERS } from "./trades/others.ts";
import { OUTDOORS } from "./trades/outdoors.ts";
import { PRODUCERS } from "./trades/producers.ts";
import { REAL_ESTATE } from "./trades/real-estate.ts";
import { RESTAURANTS } from "./trades/restaurants.ts";
import { SHOPS } from "./trades/shops.ts";
import { TEACHING } from "./trades/teaching.ts";
import { THERAPISTS } from "./trades/therapists.ts";
import type { Trade } from "./trades/trade.ts";
import { TRANSPORT } from "./trades/transport.ts";
import { VEHICLES } from "./trades/vehicles.ts";
import { WORKSHOPS } from "./trades/workshops.ts";

export type { Trade } from "./trades/trade.ts";

/** Every trade that is known, sector by sector. */
export const TRADES: readonly Trade[] = [
  ...INSTALLERS,
  ...BUILDERS,
  ...FINISHERS,
  ...OUTDOORS,
  ...VEHICLES,
  ...CRAFTS,
  ...WORKSHOPS,
  ...FOOD_SHOPS,
  ...PRODUCERS,
  ...SHOPS,
  ...HOME_SHOPS,
  ...RESTAURANTS,
  ...FAST_FOOD,
  ...LODGING,
  ...DOCTORS,
  ...THERAPISTS,
  ...GENTLE_CARE,
  ...LAW,
  ...CONSULTING,
  ...DIGITAL,
  ...REAL_ESTATE,
  ...BEAUTY,
  ...HOME_HELP,
  ...ANIMALS,
  ...BUSINESS_SERVICES,
  ...TRANSPORT,
  ...TEACHING,
  ...EVENTS,
  ...LEISURE,
  ...OTHERS,
];
