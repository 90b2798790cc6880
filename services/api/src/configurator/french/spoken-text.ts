import { spokenEuros, spokenPhone, spokenPostcode, spokenTime, words } from "./spoken.ts";

const NUMBER = "\\d{1,3}(?:\\s\\d{3})+(?!\\d)|\\d+";
const MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const MONTH_NAMES = MONTHS.split("|");
/** What one counts in the feminine: « vingt et une places ». */
const FEMININE =
  "\\s*(?:personnes?|places?|chambres?|nuit(?:s|ées?)?|semaines?|séances?|tables?|années?|portes?|voitures?|pizzas?|parts?|pièces?|fois|adultes? et|heures?|minutes?|tonnes?|bornes?|salles?|terrasses?|marches?)(?![\\p{L}])";
/** After these, hours are a length of time: « sous vingt-quatre heures », not « à minuit ». */
const LASTING =
  "(?:sous|dans(?: les)?|en|pendant|durant|après|plus de|moins de|moins|délai de|minimum|toutes les|jusqu'à \\d+ ou)\\s+";
const UNITS: Record<string, [one: string, many: string]> = {
  "km/h": ["kilomètre à l'heure", "kilomètres à l'heure"],
  km: ["kilomètre", "kilomètres"],
  "m²": ["mètre carré", "mètres carrés"],
  m2: ["mètre carré", "mètres carrés"],
  "m³": ["mètre cube", "mètres cubes"],
  m3: ["mètre cube", "mètres cubes"],
  cm: ["centimètre", "centimètres"],
  mm: ["millimètre", "millimètres"],
  m: ["mètre", "mètres"],
  kg: ["kilo", "kilos"],
  g: ["gramme", "grammes"],
  kw: ["kilowatt", "kilowatts"],
  l: ["litre", "litres"],
  min: ["minute", "minutes"],
  mn: ["minute", "minutes"],
  "°c": ["degré", "degrés"],
  "°": ["degré", "degrés"],
  "%": ["pour cent", "pour cent"],
};
/** « 45 €/h », « 12 euros / pers. » */
const PER_UNIT: Record<string, string> = {
  h: " de l'heure",
  heure: " de l'heure",
  j: " par jour",
  jour: " par jour",
  "m²": " le mètre carré",
  m2: " le mètre carré",
  km: " du kilomètre",
  kg: " le kilo",
  pers: " par personne",
  personne: " par personne",
  nuit: " la nuit",
  mois: " par mois",
  an: " par an",
};

const digits = (text: string) => Number(text.replace(/\s/g, ""));

/** A number as it is counted; a code that begins with a zero, or is long, digit by digit. */
function counted(text: string, feminine = false): string {
  const plain = text.replace(/\s/g, "");
  if (plain.length > 6 && plain === text) return [...plain].map((d) => words(Number(d))).join(" ");
  const zeros = /^0+(?=\d)/.exec(plain)?.[0].length ?? 0;
  return [...Array<string>(zeros).fill("zéro"), words(Number(plain), feminine)].join(" ");
}

const decimal = (whole: string, rest?: string, feminine = false) =>
  rest ? `${counted(whole)} virgule ${counted(rest)}` : counted(whole, feminine);

/** A length of time, and what is more than a day: « quarante-huit heures », « une heure trente ». */
function lasting(hours: number, minutes: number): string {
  const head = `${words(hours, true)} ${hours > 1 ? "heures" : "heure"}`;
  return minutes ? `${head} ${words(minutes, true)}` : head;
}

/** « troisième », « vingtième », « vingt et unième ». */
export function ordinal(value: number): string {
  if (value === 1) return "premier";
  const said = words(value);
  if (said.endsWith("cinq")) return `${said}uième`;
  if (said.endsWith("neuf")) return `${said.slice(0, -1)}vième`;
  return `${said.replace(/(?<=vingt|cent)s$|e$/, "")}ième`;
}

type Said = (all: string, ...groups: (string | undefined)[]) => string;

/** What is read before what: a date before a fraction, a price before a count. */
const READINGS: [RegExp, Said][] = [
  // a telephone number, by pairs
  [
    /(?<!\d)(?:\+33\s?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g,
    (phone) => spokenPhone(`+33${phone.replace(/\D/g, "").replace(/^(?:33|0)/, "")}`),
  ],
  // 31/12/2026
  [
    /(?<!\d)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?!\d|\/)/g,
    (all, d, m, y) =>
      Number(m) > 12 || Number(m) === 0 || Number(d) > 31 || (!y && d === m)
        ? all
        : `${d} ${MONTH_NAMES[Number(m) - 1]}${y ? ` ${y}` : ""}`,
  ],
  [/24\s*h?\s*(?:\/|sur)\s*24(?:\s*h)?/gi, () => "vingt-quatre heures sur vingt-quatre"],
  [/7\s*j?\s*\/\s*7(?:\s*j)?|7\s*jours sur 7/gi, () => "sept jours sur sept"],
  // ranks, and the first of a month
  [new RegExp(`(?<!\\d)1\\s+(?=(?:${MONTHS})(?!\\p{L}))`, "giu"), () => "premier "],
  [/(?<!\d)1ers?(?!\p{L})/giu, () => "premier"],
  [/(?<!\d)1(?:ère|re)(?!\p{L})/giu, () => "première"],
  [/(?<!\d)(\d{1,4})(?:e|è|ème|eme|ième)(?!\p{L})/giu, (_, n) => ordinal(Number(n))],
  [/[nN]°\s*(?=\d)/g, () => "numéro "],
  // 40-60 €, 62,50 €, 12€50, 45 €/h
  [
    new RegExp(`(${NUMBER})\\s*(?:€|euros?)?\\s*[-–]\\s*(?=(?:${NUMBER})(?:[.,]\\d{1,2})?\\s*(?:€|euros?))`, "gi"),
    (_, low = "") => `${counted(low)} à `,
  ],
  [
    new RegExp(`(${NUMBER})(?:[.,](\\d{1,2}))?\\s*(?:€|euros?)(\\d{2})?`, "gi"),
    (_, whole = "", cents, after) => spokenEuros(Number(`${digits(whole)}.${(cents ?? after ?? "0").padEnd(2, "0")}`)),
  ],
  [
    new RegExp(`(?<=euros?[\\p{L} -]{0,30})\\s*/\\s*(${Object.keys(PER_UNIT).join("|")})\\.?(?![\\p{L}\\d²])`, "giu"),
    (_, unit = "") => PER_UNIT[unit.toLowerCase()] as string,
  ],
  [/(?<!\p{L})HT(?!\p{L})/gu, () => "hors taxes"],
  [/(?<!\p{L})TTC(?!\p{L})/gu, () => "toutes taxes comprises"],
  // 8h-12h, 18h30, 18:30; « sous 24h » is a length of time
  [/(?<=\d\s?h(?:\s?\d{2})?)\s*[-–]\s*(?=\d{1,2}\s?h)/g, () => " à "],
  [
    new RegExp(
      `(${LASTING})?(?<!\\d)(\\d{1,3})\\s*(?:h|heures?)\\s*(\\d{2})?(?![\\p{L}\\d])( de (?!la |l'|mati|soir))?`,
      "giu",
    ),
    (_, before = "", h, m, of = "") => {
      const [hours, minutes] = [Number(h), Number(m ?? 0)];
      const long = hours > 24 || before !== "" || of !== "";
      return `${before}${long ? lasting(hours, minutes) : spokenTime(hours * 60 + minutes)}${of}`;
    },
  ],
  [/(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g, (_, h, m) => spokenTime(Number(h) * 60 + Number(m))],
  // 50 m, 2,5 km, 30 %
  [
    new RegExp(`(${NUMBER})(?:[.,](\\d+))?\\s*(${Object.keys(UNITS).join("|")})(?![\\p{L}\\d/])`, "giu"),
    (_, whole = "", rest, unit = "") => {
      const [one, many] = UNITS[unit.toLowerCase()] as [string, string];
      return `${decimal(whole, rest, one === "minute")} ${digits(whole) < 2 ? one : many}`;
    },
  ],
  [/(?<!\d)\d{5}(?!\d|\s?\d{3}(?!\d))/g, spokenPostcode],
  // whatever is left: « 12A34 » is « douze A trente-quatre »
  [
    new RegExp(`(\\p{L})?(${NUMBER})(?:,(\\d+))?(?=(${FEMININE})?)(?=(\\p{L})?)`, "giu"),
    (_, before, whole = "", rest, feminine, after) =>
      `${before ? `${before} ` : ""}${decimal(whole, rest, feminine !== undefined)}${after ? " " : ""}`,
  ],
];

/** Every figure of a short text in words, so that a voice that reads figures in English is never asked to. */
export const spokenFigures = (text: string): string =>
  READINGS.reduce((said, [written, say]) => said.replace(written, say), text);
