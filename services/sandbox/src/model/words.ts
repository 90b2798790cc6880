/** French words reduced to what can be compared: no accent, no stop word, no ending, and one name for each concept. */

const CONCEPTS: Array<[concept: string, words: RegExp]> = [
  ["horaires", /^(horaire|heure|hour|opening|ouvert|ouvre|ouvrez|ouverture|ferme|fermeture|fermez)/],
  ["adresse", /^(adresse|address|location|situe|trouve|venir|acces|localisation|itineraire|rue)/],
  ["tarif", /^(tarif|prix|price|combien|coute|cout|cher|euro|facturation|factur)/],
  ["urgence", /^(urgen|emergency|fuite|fuit|panne|inond|degat|coupure|secours)/],
  ["reservation", /^(reserv|booking|book|appointment|rendezvou|rdv|creneau|agenda|availab|disponib|schedule|table)/],
  ["message", /^(message|rappel|recontact|transmet|coordonnee|callback|notif)/],
  ["annulation", /^(annul|cancel|decommand|reporter)/],
  ["paiement", /^(paiement|payer|paye|regler|reglement|carte|cheque|especes|espece|virement)/],
  ["humain", /^(humain|quelquun|responsable|patron|patronne|gerant|conseiller|transfer|standard)/],
  ["robot", /^(robot|ia|intelligence|artificiel|machine|automate|virtuel)/],
  ["parking", /^(parking|gare|stationn)/],
  ["livraison", /^(livr)/],
  ["devis", /^(devis|estimation|quote|lead)/],
  ["prestation", /^(service|prestation|specialite|menu|activite)/],
  ["zone", /^(zone|secteur|intervention|intervient|intervenez)/],
  ["contact", /^(telephone|phone|numero|joindre|mail|email|courriel)/],
];

const TOPICS = new Set([
  "horaires",
  "adresse",
  "tarif",
  "urgence",
  "paiement",
  "parking",
  "livraison",
  "devis",
  "prestation",
  "zone",
]);

const STOP_WORDS = new Set(
  `a au aux avec avez avoir bonjour bonsoir c ca car ce cela ces cet cette chez comme comment d dans de des dit dire
  donc du elle en es est et etes etre eu fait faire faites faut il ils j je l la le les leur lui m ma mai mais me mes
  merci moi mon n ne ni nos notre nous on ont ou par pas peu peut peux plait plus pour pourrai pourriez pourrais
  pouvez puis qu que quel quelle quels quelles qui s sa sais sait savez savoir se sera ses si soit son sont sou sous
  sur ta te tes toi ton tout toute tres tu un une va vais veux voici voila vos votre voudrai voudrais vous y aimerai
  aimerais souhaite souhaiterai accepte acceptez accepter propose proposez avoir aurait auriez est-ce aussi alors
  bien oui non chose autre petit question renseignement`.split(/\s+/),
);

export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/\boù\b|(?<=\s|^)où(?=\s|$)/g, " adresse ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/rendez[\s-]vous/g, "rendezvous")
    .replace(/quelqu['’]un/g, "quelquun")
    .replace(/[’']/g, " ");
}

const stem = (word: string) => (word.length > 4 ? word.replace(/(es|s|x|e|ent)$/, "") : word);

export interface Keywords {
  concepts: Set<string>;
  /** Stems of the words that carry meaning and belong to no concept. */
  words: Set<string>;
}

export function keywordsOf(text: string): Keywords {
  const concepts = new Set<string>();
  const words = new Set<string>();
  const spaced = text.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]/g, " ");
  // "Rendez-vous" is written with the hyphen that names of tools use between words.
  for (const token of normalise(spaced).split(/[^a-z0-9]+/)) {
    if (token.length < 2 || STOP_WORDS.has(token)) continue;
    const concept = CONCEPTS.find(([, pattern]) => pattern.test(token))?.[0];
    if (concept) concepts.add(concept);
    else if (token.length > 2 && !/^\d+h?\d*$/.test(token)) words.add(stem(token));
  }
  return { concepts, words };
}

export const isTopic = (concept: string): boolean => TOPICS.has(concept);
