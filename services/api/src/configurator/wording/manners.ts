import type { Sector } from "@allokoli/contracts";
import type { Limit } from "../data/limits.ts";
import type { Unbacked } from "../prompt/unbacked.ts";

/** Sentences for all that is not an answer. Vouvoiement, short, no reproach. */
export const MANNERS = {
  hello: (name: string | null) =>
    `Bonjour${name ? ` ${name}` : ""} ! Je prépare votre assistant téléphonique avec vous, en quelques minutes.`,
  abuse: "Je comprends que ce soit agaçant. Je vais au plus court.",
  language: "Je ne parle que français pour l'instant. Quelques mots simples me suffisent.",
  help: "Votre assistant se servira de vos réponses au téléphone. Répondez avec vos mots, ou dites « passer ».",
  off: "Là-dessus, je ne peux pas vous aider : je prépare seulement votre assistant téléphonique.",
  beyond: "Cela, l'assistant ne sait pas le faire, mais il peut noter la demande et vous la transmettre.",
  resume: "Pas de souci, rien n'est perdu. Nous en étions là.",
  pause: "Prenez votre temps, tout est gardé.",
  enough: "D'accord, cela suffit pour commencer.",
  skipped: "D'accord, passons.",
  unsure: "Ce n'est pas grave, vous pourrez le dire plus tard.",
  fine: "Très bien.",
  noWorry: "Pas de souci.",
  notFound: "Excusez-moi, je ne l'ai pas retenu.",
  misheard: "Excusez-moi, j'avais mal compris : je l'efface.",
  empty: "Votre message est vide, ou je n'ai pas su le lire.",
  back: "Bien sûr, revenons-y.",
  backWhere: "Dites-moi ce que je dois changer, avec vos mots.",
  deny: "Que faut-il changer ?",
  proposed: "Je vous proposerai l'essentiel, et vous confirmerez à la fin.",
  confirmed: "Parfait ! Je crée votre assistant, cela prend quelques secondes.",
  chosen: "D'accord, je choisirai pour vous.",
  yours: "À vous de décider.",
  kept: "Oui, c'est déjà noté.",
  noted: "C'est noté.",
  noName: "Entendu, pas de nom particulier.",
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
export const limitLine = (limit: Limit): string => `${limit.says}, mais ${limit.instead}.`;

/** What was told but may not be promised to callers. */
export const leftOutLine = ({ words, reason }: Unbacked): string =>
  `Je laisse de côté « ${words.length > 60 ? `${words.slice(0, 57).trim()}…` : words} » : ${reason}.`;

/** The first answer is thanked for; then the words take turns. Practices and services, a funeral parlour too, are spoken to with some reserve. */
const RESERVED = ["Entendu.", "Merci.", "Très bien.", "D'accord."] as const;
const WARM = ["Très bien.", "Merci !", "Parfait.", "D'accord."] as const;

const WARM_WITH: readonly (Sector | undefined)[] = ["artisan", "commerce", "restauration", "hebergement"];

/** A word of courtesy before what was understood, not always the same one. */
export function thanks(turn: number, sector?: Sector): string {
  const words = WARM_WITH.includes(sector) ? WARM : RESERVED;
  return words[turn % words.length] as string;
}
