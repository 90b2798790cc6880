/** Questions about the interviewer and the service, not about the business (folded), each with its one honest sentence. */
const ASKED: readonly [RegExp, string][] = [
  [
    /(?:vous etes|etes[- ]vous|tu es|t'es|es[- ]tu|c'est|(?:je |on |j')parle (?:a|avec)) (?:bien |vraiment |encore |pas )?(?:un |une |a un |l')?(?:vrai(?:e|s)? )?(?:robots?|ia|humaine?|personne|machine|ordinateur|logiciel|intelligence artificielle|automate|qui)(?![a-z])/,
    "Je suis un logiciel, pas une personne.",
  ],
  [
    /(?:mes|nos) (?:donnees|infos|informations|reponses)|donnees personnelles|(?:vous|tu) (?:gardez|gardes|enregistrez|enregistres|revendez|revends) (?:ce que|tout|la conversation|mes|nos)/,
    "Vos réponses servent à préparer votre assistant ; pour le détail, demandez à l'entreprise qui vous propose ce service.",
  ],
  [
    /^(?:et |mais |au fait |dites |euh |sinon |d'abord )*(?:(?:ca|cela) (?:me )?(?:coute|revient)(?: a)? combien|c'est (?:payant|gratuit|combien)|combien (?:ca|cela|c'est|je (?:paie|paye|vais payer))|quel est (?:le|votre) (?:prix|tarif)|vous etes chers?|je (?:paie|paye) combien|(?:l'|votre )abonnement)/,
    "Je ne connais pas le prix du service : l'entreprise qui vous le propose vous le dira.",
  ],
];

/** Is it asked, rather than told? By voice a question has no mark, but it is short. */
const isAsked = (text: string) => /\?/.test(text) || text.trim().split(/\s+/).length <= 8;

/** The answer to « vous êtes un robot ? », « c'est payant ? », « que faites-vous de mes données ? »; null when nothing of the kind is asked. */
export const aboutUs = (text: string): string | null =>
  isAsked(text) ? (ASKED.find(([asked]) => asked.test(text.trim()))?.[1] ?? null) : null;
