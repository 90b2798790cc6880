/**
 * ARCEP keeps these blocks for fiction (decision 2018-0881 as amended): no subscriber will ever have one.
 * They are the only numbers the sandbox sells.
 */
const BLOCKS = [
  {
    prefix: "+3319900",
    locality: "Paris",
    region: "Île-de-France",
    postalCode: "75001",
    latitude: 48.8566,
    longitude: 2.3522,
  },
  {
    prefix: "+3326191",
    locality: "Rennes",
    region: "Bretagne",
    postalCode: "35000",
    latitude: 48.1173,
    longitude: -1.6778,
  },
  {
    prefix: "+3335301",
    locality: "Strasbourg",
    region: "Grand Est",
    postalCode: "67000",
    latitude: 48.5734,
    longitude: 7.7521,
  },
  {
    prefix: "+3346571",
    locality: "Lyon",
    region: "Auvergne-Rhône-Alpes",
    postalCode: "69001",
    latitude: 45.764,
    longitude: 4.8357,
  },
  {
    prefix: "+3353649",
    locality: "Toulouse",
    region: "Occitanie",
    postalCode: "31000",
    latitude: 43.6047,
    longitude: 1.4442,
  },
];

export const isForSale = (number: string): boolean =>
  BLOCKS.some((block) => new RegExp(`^\\${block.prefix}\\d{4}$`).test(number));

export const friendlyNumber = (number: string): string =>
  number
    .replace(/^\+33/, "0")
    .replace(/(\d{2})(?=\d)/g, "$1 ")
    .trim();

export interface NumberSearch {
  contains?: string | undefined;
  locality?: string | undefined;
  postalCode?: string | undefined;
  limit: number;
  taken: Set<string>;
}

/** A prime step walks a block of ten thousand without repeating and without looking like a list. */
const STEP = 7919;

export function searchNumbers({ contains, locality, postalCode, limit, taken }: NumberSearch): object[] {
  const pattern = contains ? patternOf(contains) : undefined;
  const blocks = BLOCKS.filter(
    (block) =>
      (!locality || block.locality.toLowerCase() === locality.toLowerCase()) &&
      (!postalCode || block.postalCode.startsWith(postalCode.slice(0, 2))),
  );
  const found: object[] = [];
  for (let index = 0; index < 10_000 && found.length < limit; index += 1) {
    for (const block of blocks) {
      const number = `${block.prefix}${String((index * STEP) % 10_000).padStart(4, "0")}`;
      if (taken.has(number) || (pattern && !pattern.test(number))) continue;
      found.push(offer(number, block));
      if (found.length >= limit) break;
    }
  }
  return found;
}

/** `*` stands for any digit; a trailing one for any ending (Twilio docs, AvailablePhoneNumbers, Contains). */
function patternOf(contains: string): RegExp {
  const body = contains.replace(/[^\d*+]/g, "").replace(/\*+$/, "");
  const digits = body.replace(/\+/g, "\\+").replace(/\*/g, "\\d");
  return new RegExp(body.startsWith("+") ? `^${digits}` : digits);
}

function offer(number: string, block: (typeof BLOCKS)[number]): object {
  return {
    friendly_name: friendlyNumber(number),
    phone_number: number,
    lata: null,
    locality: block.locality,
    rate_center: null,
    latitude: block.latitude,
    longitude: block.longitude,
    region: block.region,
    postal_code: block.postalCode,
    iso_country: "FR",
    address_requirements: "any",
    beta: false,
    // Upper case here and lower case for numbers one owns: reported of the live API, against its documentation.
    capabilities: { voice: true, SMS: false, MMS: false, fax: false },
  };
}
