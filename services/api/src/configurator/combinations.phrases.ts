import type { Capability, Tone } from "@allokoli/contracts";

type Slots = [string, string][];
/** A week in a few characters: « 0-4 08:00-18:00 ; 5 09:00-12:00 ». Monday is 0; other days are closed. */
export type WeekText = string;
type Offer = { say: string; services: string[] };
type Priced = { say: string; prices: (number | null)[]; services: string[] };
export type TradePhrases = { label: string; say: string[]; offers: Offer[]; prices: Priced[] };

const offer = (say: string, ...services: string[]): Offer => ({ say, services });
const priced = (say: string, prices: (number | null)[], ...services: string[]): Priced => ({ say, prices, services });

export const TRADE_PHRASES: readonly TradePhrases[] = [
  {
    label: "plombier",
    say: ["je suis plombier", "plombier", "moi c'est plombier", "je suis artisan plombier"],
    offers: [
      offer(
        "je fais le dépannage, la recherche de fuite et les chauffe-eau",
        "dépannage",
        "recherche de fuite",
        "chauffe-eau",
      ),
      offer("dépannage, débouchage, chauffe-eau", "dépannage", "débouchage", "chauffe-eau"),
      offer("je propose du débouchage et des salles de bain", "débouchage", "salles de bain"),
    ],
    prices: [
      priced("déplacement 50 balles et après 60 de l'heure", [50, 60]),
      priced("le déplacement c'est 45 euros et l'heure 60 euros", [45, 60]),
      priced("45€ le déplacement, 60 de l'heure", [45, 60]),
      priced("déplacement quarante-cinq euros, débouchage à partir de 90", [45, 90], "débouchage"),
    ],
  },
  {
    label: "coiffeur",
    say: ["je suis coiffeuse", "salon de coiffure", "j'ai un salon de coiffure", "coiffeur"],
    offers: [
      offer("coupe, couleur, balayage", "coupe", "couleur", "balayage"),
      offer("je fais les coupes, les couleurs et les mèches", "coupes", "couleurs", "mèches"),
      offer("mes prestations : brushing, coupe, chignon", "brushing", "coupe", "chignon"),
    ],
    prices: [
      priced(
        "coupe homme 22 euros, femme a partir de 35, couleur sur devis",
        [22, 35, null],
        "coupe homme",
        "coupe femme",
        "couleur",
      ),
      priced("coupe femme 38 €, coupe homme 24", [38, 24], "coupe femme", "coupe homme"),
      priced("brushing à vingt euros et couleur à partir de 55 euros", [20, 55], "brushing", "couleur"),
    ],
  },
  {
    label: "garagiste",
    say: ["je suis garagiste", "garage auto", "j'ai un garage", "on est un garage automobile"],
    offers: [
      offer("vidange, freins, pneus, carte grise", "vidange", "freins", "pneus", "carte grise"),
      offer("je fais la vidange, les pneus et la révision", "vidange", "pneus", "révision"),
      offer("on fait de la carrosserie et des vidanges", "carrosserie", "vidanges"),
    ],
    prices: [
      priced("vidange 90€, freins 150, pneus sur devis", [90, 150, null], "vidange", "freins", "pneus"),
      priced("vidange à partir de 79 euros", [79], "vidange"),
      priced("main d'œuvre 65 euros de l'heure", [65]),
    ],
  },
  {
    label: "psychologue",
    say: ["je suis psychologue", "psychologue", "moi je suis psychologue"],
    offers: [
      offer("thérapie individuelle et thérapie de couple", "thérapie individuelle", "thérapie de couple"),
      offer("je propose des thérapies de couple et des bilans", "thérapies de couple", "bilans"),
    ],
    prices: [priced("60€ la séance, 80 pour un couple", [60, 80]), priced("la séance est à soixante-cinq euros", [65])],
  },
  {
    label: "restaurant",
    say: ["je tiens un restaurant", "restaurant italien", "j'ai un resto", "on a un petit restaurant"],
    offers: [
      offer("nous proposons des pizzas, des grillades et des salades", "pizzas", "grillades", "salades"),
      offer("on fait du poisson, des grillades et des desserts", "poisson", "grillades", "desserts"),
    ],
    prices: [
      priced("menu midi 18 euros, soir 32", [18, 32]),
      priced("le menu est à 19 € et la carte entre 25 et 40 euros", [19, 25]),
      priced("menu du jour à seize euros", [16]),
    ],
  },
  {
    label: "électricien",
    say: ["je suis électricien", "electricien", "artisan électricien"],
    offers: [
      offer(
        "je fais le dépannage, la mise aux normes et les bornes de recharge",
        "dépannage",
        "mise aux normes",
        "bornes de recharge",
      ),
      offer("domotique, éclairage, alarmes", "domotique", "éclairage", "alarmes"),
    ],
    prices: [
      priced("50e le déplacement, 55e de l'heure", [50, 55]),
      priced("tout est sur devis", [null]),
      priced("déplacement 40 €, c'est 58 de l'heure", [40, 58]),
    ],
  },
  {
    label: "serrurier",
    say: ["serrurier", "je suis serrurier", "moi je fais de la serrurerie", "entreprise de serrurerie"],
    offers: [
      offer(
        "ouverture de porte, changement de serrure, blindage",
        "ouverture de porte",
        "changement de serrure",
        "blindage",
      ),
      offer("on s'occupe des ouvertures de porte et des blindages", "ouvertures de porte", "blindages"),
      offer("j'installe des portes blindées et des coffres-forts", "portes blindées", "coffres-forts"),
    ],
    prices: [
      priced(
        "ouverture de porte 90 euros, changement de serrure à partir de 120",
        [90, 120],
        "ouverture de porte",
        "changement de serrure",
      ),
      priced("50 balles de déplacement puis 70 de l'heure", [50, 70]),
      priced("à partir de 89€ l'ouverture de porte", [89], "ouverture de porte"),
    ],
  },
  {
    label: "kinésithérapeute",
    say: ["je suis kiné", "kinésithérapeute", "cabinet de kiné"],
    offers: [
      offer(
        "rééducation, drainage lymphatique, kiné respiratoire",
        "rééducation",
        "drainage lymphatique",
        "kiné respiratoire",
      ),
      offer("je fais de la rééducation et du massage", "rééducation", "massage"),
    ],
    prices: [priced("la séance 22 euros", [22], "séance"), priced("séance à 25€, bilan 40", [25, 40], "bilan")],
  },
  {
    label: "boulangerie",
    say: ["je tiens une boulangerie", "boulanger", "boulangerie pâtisserie"],
    offers: [
      offer("pain, viennoiseries, gâteaux d'anniversaire", "pain", "viennoiseries", "gâteaux d'anniversaire"),
      offer("on vend du pain bio et des sandwichs", "pain bio", "sandwichs"),
    ],
    prices: [
      priced("la baguette 1,20 €, le gâteau à partir de 25", [1.2, 25], "baguette", "gâteau"),
      priced("formule midi 9 euros 50", [9.5]),
    ],
  },
  {
    label: "institut de beauté",
    say: ["je suis esthéticienne", "institut de beauté"],
    offers: [
      offer("épilation, soins du visage, manucure", "épilation", "soins du visage", "manucure"),
      offer("je propose des massages et de la manucure", "massages", "manucure"),
    ],
    prices: [
      priced("épilation jambes 30€, manucure 25", [30, 25], "épilation jambes", "manucure"),
      priced("manucure 25 euros et soin visage à partir de 55", [25, 55], "manucure", "soin visage"),
      priced("massage soixante euros de l'heure", [60], "massage"),
    ],
  },
  {
    label: "taxi",
    say: ["je suis taxi", "chauffeur de taxi", "taxi"],
    offers: [
      offer("transferts gare et aéroport, transport médical", "transferts gare", "aéroport", "transport médical"),
    ],
    prices: [priced("forfait aéroport 60 euros", [60]), priced("prise en charge 3 euros, 2 euros du km", [3, 2])],
  },
  {
    label: "avocat",
    say: ["je suis avocate", "cabinet d'avocat", "avocat"],
    offers: [
      offer("divorce, droit du travail, successions", "divorce", "droit du travail", "successions"),
      offer("je traite les divorces et le droit des affaires", "divorces", "droit des affaires"),
    ],
    prices: [
      priced("première consultation 80 euros", [80]),
      priced("la consultation est à 100 €, le divorce sur devis", [100, null], "divorce"),
    ],
  },
];

export const TOWN_PHRASES: readonly [string, string][] = [
  ["à Lyon 3e", "Lyon"],
  ["à Dijon", "Dijon"],
  ["à Marseille 8ème", "Marseille"],
  ["a lille", "Lille"],
  ["à Saint-Étienne", "Saint-Étienne"],
  ["à Paris 12e", "Paris"],
  ["sur Nantes", "Nantes"],
  ["à Rennes", "Rennes"],
  ["à Bordeaux", "Bordeaux"],
  ["à Lyon 7", "Lyon"],
  ["basé à Toulouse", "Toulouse"],
  ["a paris 18eme", "Paris"],
  ["dans le centre de Strasbourg", "Strasbourg"],
  ["à Aix-en-Provence", "Aix-en-Provence"],
  ["à La Rochelle", "La Rochelle"],
  ["à Lyon 2ème arrondissement", "Lyon"],
];

export const HOURS_PHRASES: readonly [string, WeekText][] = [
  ["du lundi au vendredi 8h-18h", "0-4 08:00-18:00"],
  ["lun-ven 8h-12h 14h-18h", "0-4 08:00-12:00 14:00-18:00"],
  ["ouvert du mardi au samedi de 9h à 19h", "1-5 09:00-19:00"],
  ["je travaille du lundi au vendredi de huit heures à dix-huit heures, pareil le samedi", "0-5 08:00-18:00"],
  ["lun-ven 8h-18h, le samedi aussi mais jusqu'à 13h", "0-4 08:00-18:00 ; 5 08:00-13:00"],
  ["12h-14h30 et 19h-23h sauf dimanche et lundi", "1-5 12:00-14:30 19:00-23:00"],
  [
    "du mardi au samedi 12h-14h et 19h-22h, le samedi jusqu'à minuit",
    "1-4 12:00-14:00 19:00-22:00 ; 5 12:00-14:00 19:00-24:00",
  ],
  ["lundi au vendredi 9h 18h et le samedi de 9h à midi", "0-4 09:00-18:00 ; 5 09:00-12:00"],
  ["tous les jours 9h-20h sauf le dimanche", "0-5 09:00-20:00"],
  ["du lundi au vendredi 8h30-17h30 non-stop", "0-4 08:30-17:30"],
  ["midi et soir sauf dimanche et lundi", "?"],
  ["un samedi sur deux le matin et du lundi au jeudi 9h-19h", "?"],
  ["on ouvre à 9h et on ferme à 19h du mardi au samedi", "1-5 09:00-19:00"],
  ["du lundi au samedi 9h/12h et 14h/18h", "0-5 09:00-12:00 14:00-18:00"],
  ["lundi mardi jeudi vendredi 9h-18h et le samedi 9h-13h", "0-1 09:00-18:00 ; 3-4 09:00-18:00 ; 5 09:00-13:00"],
  ["de 7h à 20h tous les jours sauf le lundi", "1-6 07:00-20:00"],
  ["fermé le dimanche, sinon 9h-19h", "0-5 09:00-19:00"],
  ["la semaine de 8h à 19h, le samedi pareil mais jusqu'à midi", "0-4 08:00-19:00 ; 5 08:00-12:00"],
  ["du mardi au vendredi 10h-19h, samedi 9h-18h, fermé dimanche et lundi", "1-4 10:00-19:00 ; 5 09:00-18:00"],
  ["neuf heures midi et quatorze heures dix-neuf heures du lundi au vendredi", "0-4 09:00-12:00 14:00-19:00"],
  ["ça dépend des semaines", "?"],
  ["le matin du lundi au vendredi", "?"],
  ["du lundi au vendredi toute la journée", "?"],
  ["lun mar jeu ven 8h30-12h 13h30-18h", "0-1 08:30-12:00 13:30-18:00 ; 3-4 08:30-12:00 13:30-18:00"],
];

export const TONE_PHRASES: readonly { say: string; tone: Tone | null; gender: "female" | "male" | null }[] = [
  { say: "plutôt une voix posée et formelle, féminine", tone: "formal", gender: "female" },
  { say: "une voix de femme chaleureuse", tone: "friendly", gender: "female" },
  { say: "une voix d'homme, ton pro", tone: "professional", gender: "male" },
  { say: "un ton décontracté", tone: "casual", gender: null },
  { say: "voix masculine", tone: null, gender: "male" },
  { say: "je voudrais une voix calme et professionnelle", tone: "professional", gender: null },
  { say: "un ton formel avec une voix féminine", tone: "formal", gender: "female" },
  { say: "une voix de femme, pas trop formelle, plutôt souriante", tone: "friendly", gender: "female" },
  { say: "un homme plutôt sérieux comme voix", tone: "professional", gender: "male" },
  { say: "voix féminine, ton chaleureux", tone: "friendly", gender: "female" },
  { say: "je préfère une voix d'homme", tone: null, gender: "male" },
  { say: "que ça parle de façon décontractée, voix de femme", tone: "casual", gender: "female" },
  { say: "un ton pro mais chaleureux", tone: "friendly", gender: null },
  { say: "une voix douce et rassurante", tone: "friendly", gender: null },
  { say: "ton soutenu, voix masculine", tone: "formal", gender: "male" },
];

export const MISSION_PHRASES: readonly [string, Capability[]][] = [
  ["réservations et infos", ["answer_faq", "take_reservation"]],
  ["qu'il prenne les messages et les rendez-vous", ["take_message", "take_appointment"]],
  ["je veux qu'il prenne les messages", ["take_message"]],
  ["rdv et messages", ["take_message", "take_appointment"]],
  ["prendre les messages mais ne jamais donner de conseil", ["take_message"]],
  ["noter les rendez-vous et renseigner les clients", ["answer_faq", "take_appointment"]],
  ["trier les urgences et prendre les messages", ["take_message", "urgent_triage"]],
  ["donner les horaires et prendre les réservations", ["answer_faq", "take_reservation"]],
  ["les messages et les urgences", ["take_message", "urgent_triage"]],
  ["il faudrait qu'il prenne les rendez-vous", ["take_appointment"]],
  ["répondre aux questions et prendre les coordonnées", ["take_message"]],
  ["juste prendre les messages", ["take_message"]],
  ["noter les rdv, et surtout ne donnez pas mes tarifs", ["take_appointment"]],
  ["qu'elle prenne les réservations", ["take_reservation"]],
  ["filtrer le démarchage et prendre les messages", ["take_message"]],
];

export type Noise = (words: string) => string;
const plain = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "");
export const NOISES: readonly Noise[] = [
  (words) => words,
  (words) => words,
  (words) => plain(words),
  (words) => words.toUpperCase(),
  (words) => `euh alors bah ${words}`,
  (words) => `donc euh ${words} voilà`,
  (words) => `${words} s'il vous plaît merci`,
  (words) => words.charAt(0).toUpperCase() + words.slice(1),
  (words) => words.toLowerCase(),
  (words) => `bonjour, ${words}`,
  (words) => `alors voilà ${words}, c'est tout`,
];

/** The grid that a week in short says; null when it cannot be drawn and must be asked about. */
export function weekOf(text: WeekText): Slots[] | null {
  if (text === "?") return null;
  const week: Slots[] = Array.from({ length: 7 }, () => []);
  for (const part of text.split(" ; ")) {
    const [days = "", ...slots] = part.split(" ");
    const [from = 0, to = from] = days.split("-").map(Number);
    for (let d = from; d <= to; d++) week[d] = slots.map((s) => s.split("-") as [string, string]);
  }
  return week;
}
