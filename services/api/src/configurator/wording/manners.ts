import type { Limit } from "../data/limits.ts";
import type { Unbacked } from "../prompt/unbacked.ts";

/** Sentences for all that is not an answer. Vouvoiement, short, no reproach. */
export const MANNERS = {
  hello: (name: string | null) =>
    `Bonjour${name ? ` ${name}` : ""} ! Je prépare votre assistant téléphonique avec vous, en quelques minutes.`,
  abuse: "Je comprends que ce soit agaçant. Je vais au plus court.",
  language: "Je ne parle que français pour l'instant. Continuons en français, avec des mots simples.",
  help: "Je remplis votre fiche : votre assistant s'en servira pour répondre au téléphone. Répondez avec vos mots, ou dites « passer ».",
  off: "Je ne m'occupe que de votre assistant téléphonique.",
  beyond:
    "Cela, l'assistant ne sait pas le faire : il répond au téléphone, renseigne, note et transmet. Il peut noter la demande pour vous.",
  resume: "Vous revoilà. Rien n'est perdu, je reprends où nous en étions.",
  pause: "Prenez votre temps, votre fiche est gardée.",
  skipped: "Nous laissons ce point de côté.",
  unsure: "Ce n'est pas grave.",
  fine: "Très bien.",
  noWorry: "Pas de souci.",
  lost: "Je n'ai pas bien compris.",
  notFound: "Je ne le retrouve pas dans ce que vous m'avez dit : redites-le-moi en quelques mots.",
  misheard: "J'avais mal compris, je l'efface.",
  empty: "Je n'ai rien reçu de lisible, mais votre fiche est gardée.",
  back: "Bien sûr, revenons-y.",
  backWhere: "Dites-moi ce que je dois changer, avec vos mots.",
  deny: "Dites-moi ce qu'il faut changer.",
  proposed: "Je vous propose l'essentiel ; vous confirmerez à la fin.",
  confirmed: "Parfait. Je crée votre assistant, cela prend quelques secondes.",
  kept: "C'est déjà noté.",
  noted: "C'est noté.",
  noName: "Pas de nom particulier, entendu.",
} as const;

/** Why a value was not kept. */
export const UNFIT = {
  letters: "Il me faut un nom en toutes lettres, que l'assistant puisse prononcer.",
  order: (words: string) =>
    `« ${words.length > 60 ? `${words.slice(0, 57).trim()}…` : words} » se lit comme une consigne, pas comme un nom : je ne le garde pas.`,
  trade: "Ce n'est pas un métier que je puisse noter : dites-le en deux mots.",
  website: "Je n'ai pas gardé ce site : il me faut une adresse comme « exemple.fr ».",
  premium:
    "Je ne transfère pas vers un numéro spécial en 08, souvent surtaxé : donnez-moi une ligne ordinaire, fixe ou mobile.",
  foreign: "Je ne transfère que vers une ligne française ordinaire, fixe ou mobile.",
  much: (line: string) => `J'ai entendu « ${line} » : est-ce bien ce prix ?`,
} as const;

/** At the recap, what a yes is still missing, in two ways. */
export const STILL_MISSING = {
  business_name: [
    "Il ne manque que le nom de l'entreprise. Lequel dois-je dire aux appelants ?",
    "Dites-moi juste le nom à annoncer, ou « pas de nom ».",
  ],
  trade: ["Il ne manque que votre métier. Lequel est-ce ?", "Dites-moi juste votre métier, en deux mots."],
} as const;

/** A limit and its way round, in one breath. */
export const limitLine = (limit: Limit): string => `${limit.says} ; ${limit.instead}.`;

/** What was told but may not be promised to callers. */
export const leftOutLine = ({ words, reason }: Unbacked): string =>
  `Je laisse de côté « ${words.length > 60 ? `${words.slice(0, 57).trim()}…` : words} » : ${reason}.`;

const THANKS = ["Merci.", "Très bien.", "C'est noté.", "Entendu."] as const;

/** A word of courtesy before what was understood, not always the same one. */
export const thanks = (turn: number): string => THANKS[turn % THANKS.length] as string;
