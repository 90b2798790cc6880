import { spokenEuros, spokenPhone, spokenTime, words } from "./spoken.ts";

const MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const MONTH_NAMES = MONTHS.split("|");
/** What one counts in the feminine: « vingt et une places ». */
const FEMININE =
  /^\s*(?:personnes?|places?|chambres?|nuit(?:s|ées?)?|semaines?|séances?|tables?|années?|portes?|voitures?|pizzas?|parts?|pièces?|fois|adultes? et|heures?|minutes?|tonnes?|bornes?|salles?|terrasses?|marches?)(?![\p{L}])/iu;
/** After these, hours are a length of time: « sous vingt-quatre heures », not « à minuit ». */
const LASTING =
  /(?:sous|dans|en|pendant|durant|après|plus de|moins de|moins|délai de|minimum|toutes les|jusqu'à \d+ ou)\s*$/i;
const UNITS: [RegExp, string, string][] = [
  [/km\/h/, "kilomètre à l'heure", "kilomètres à l'heure"],
  [/km/, "kilomètre", "kilomètres"],
  [/m²|m2/, "mètre carré", "mètres carrés"],
  [/m³|m3/, "mètre cube", "mètres cubes"],
  [/cm/, "centimètre", "centimètres"],
  [/mm/, "millimètre", "millimètres"],
  [/m/, "mètre", "mètres"],
  [/kg/, "kilo", "kilos"],
  [/g/, "gramme", "grammes"],
  [/kw/, "kilowatt", "kilowatts"],
  [/l/, "litre", "litres"],
  [/min|mn/, "minute", "minutes"],
  [/°c|°/, "degré", "degrés"],
  [/%/, "pour cent", "pour cent"],
];
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
const PER = new RegExp(
  `(?<=euros?[\\p{L} -]{0,30})\\s*/\\s*(${Object.keys(PER_UNIT).join("|")})\\.?(?![\\p{L}\\d²])`,
  "giu",
);
const NUMBER = "\\d{1,3}(?:\\s\\d{3})+(?!\\d)|\\d+";

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

/** A French postcode: « soixante-neuf mille trois », « zéro un mille ». */
export function spokenPostcode(postcode: string): string {
  if (!postcode.startsWith("0")) return words(Number(postcode));
  return postcode.startsWith("01") ? `zéro un mille ${tail(postcode)}`.trim() : `zéro ${words(Number(postcode))}`;
}
const tail = (postcode: string) => (postcode.endsWith("000") ? "" : words(Number(postcode.slice(2))));

/** Every figure of a short text in words, so that a voice that reads figures in English is never asked to. */
export function spokenFigures(text: string): string {
  return text
    .replace(/(?<!\d)(?:\+33\s?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g, (phone) =>
      spokenPhone(`+33${phone.replace(/\D/g, "").replace(/^(?:33|0)/, "")}`),
    )
    .replace(/(?<!\d)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?!\d|\/)/g, (all, d: string, m: string, y?: string) =>
      Number(m) > 12 || Number(d) > 31 || Number(m) === 0 || (!y && d === m)
        ? all
        : `${d} ${MONTH_NAMES[Number(m) - 1]}${y ? ` ${y}` : ""}`,
    )
    .replace(/24\s*h?\s*(?:\/|sur)\s*24(?:\s*h)?/gi, "vingt-quatre heures sur vingt-quatre")
    .replace(/7\s*j?\s*\/\s*7(?:\s*j)?|7\s*jours sur 7/gi, "sept jours sur sept")
    .replace(new RegExp(`(?<!\\d)1(?:er)?\\s+(?=${MONTHS})|(?<!\\d)1ers?(?![\\p{L}])`, "giu"), (m) =>
      m.endsWith(" ") ? "premier " : "premier",
    )
    .replace(/(?<!\d)1(?:ère|re)(?!\p{L})/giu, "première")
    .replace(/(?<!\d)(\d{1,4})\s?(?:e|è|ème|eme|ième)(?!\p{L})/giu, (_, n: string) => ordinal(Number(n)))
    .replace(/[nN]°\s*(?=\d)/g, "numéro ")
    .replace(
      new RegExp(`(${NUMBER})\\s*(?:€|euros?)?\\s*[-–]\\s*(?=(?:${NUMBER})(?:[.,]\\d{1,2})?\\s*(?:€|euros?))`, "gi"),
      (_, low: string) => `${counted(low)} à `,
    )
    .replace(new RegExp(`(${NUMBER})(?:[.,](\\d{1,2}))?\\s*(?:€|euros?)(\\d{2})?`, "gi"), (_, whole, cents, after) =>
      spokenEuros(Number(`${digits(whole)}.${(cents ?? after ?? "0").padEnd(2, "0")}`)),
    )
    .replace(PER, (_, unit: string) => PER_UNIT[unit.toLowerCase()] as string)
    .replace(/(?<!\p{L})HT(?!\p{L})/gu, "hors taxes")
    .replace(/(?<!\p{L})TTC(?!\p{L})/gu, "toutes taxes comprises")
    .replace(/(?<=\d\s?h(?:\s?\d{2})?)\s*[-–]\s*(?=\d{1,2}\s?h)/g, " à ")
    .replace(
      /(?<!\d)(\d{1,3})\s*(?:h|heures?)\s*(\d{2})?(?![\p{L}\d])/giu,
      (all, h: string, m: string | undefined, at: number, whole: string) => {
        const [hours, minutes] = [Number(h), Number(m ?? 0)];
        const long =
          hours > 24 ||
          LASTING.test(whole.slice(0, at)) ||
          /^ de (?!la |l'|mati|soir)/.test(whole.slice(at + all.length));
        return long ? lasting(hours, minutes) : spokenTime(hours * 60 + minutes);
      },
    )
    .replace(/(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g, (_, h: string, m: string) => spokenTime(Number(h) * 60 + Number(m)))
    .replace(
      new RegExp(
        `(${NUMBER})(?:[.,](\\d+))?\\s*(km\\/h|km|m²|m2|m³|m3|cm|mm|m|kg|kW|g|L|l|min|mn|°C|°|%)(?![\\p{L}\\d])`,
        "gu",
      ),
      (_, whole: string, rest: string | undefined, unit: string) => {
        const [, one, many] = UNITS.find(([re]) =>
          new RegExp(`^(?:${re.source})$`).test(unit.toLowerCase()),
        ) as (typeof UNITS)[0];
        return `${decimal(whole, rest, one === "minute")} ${digits(whole) < 2 ? one : many}`;
      },
    )
    .replace(/(?<!\d)\d{5}(?!\d|\s?\d{3}(?!\d))/g, spokenPostcode)
    .replace(
      new RegExp(`(${NUMBER})(?:,(\\d+))?`, "g"),
      (all, whole: string, rest: string | undefined, at: number, text: string) => {
        const before = /\p{L}$/u.test(text.slice(0, at)) ? " " : "";
        const behind = text.slice(at + all.length);
        const after = /^\p{L}/u.test(behind) ? " " : "";
        return `${before}${decimal(whole, rest, FEMININE.test(behind))}${after}`;
      },
    );
}

const STREETS: [RegExp, string][] = [
  [/\bav(?:e|\.)?(?=\s)/gi, "avenue"],
  [/\b(?:bd|bld|blvd|boul)\.?(?=\s)/gi, "boulevard"],
  [/\bpl\.?(?=\s)/gi, "place"],
  [/\b(?:rte|rt)\.?(?=\s)/gi, "route"],
  [/\b(?:ch|chem)\.?(?=\s)/gi, "chemin"],
  [/\bimp\.?(?=\s)/gi, "impasse"],
  [/\ball\.?(?=\s)/gi, "allée"],
  [/\bSte(?=[\s-])/g, "Sainte"],
  [/\bSt(?=[\s-])/g, "Saint"],
  [/\bRDC\b/gi, "rez-de-chaussée"],
];

/** An address as a driver would be told it: no abbreviation, no figure; a house's number is never in the feminine. */
export const spokenAddress = (line: string): string =>
  spokenFigures(
    STREETS.reduce(
      (said, [short, long]) => said.replace(short, long),
      line.replace(/^\d{1,4}(?=\s)/, (n) => words(Number(n))),
    ),
  );

const SIGNS: Record<string, string> = {
  "@": "arobase",
  ".": "point",
  "-": "tiret",
  _: "tiret bas",
  "/": "barre oblique",
};

/** A mailbox or a page spelt by its signs: « contact arobase atelier tiret elise point fr ». */
export function spokenWeb(address: string): string {
  const bare = address.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  return spokenFigures(bare.replace(/^www(?=\.)/i, "trois w").replace(/[@._/-]/g, (sign) => ` ${SIGNS[sign]} `))
    .replace(/\s+/g, " ")
    .trim();
}
