import { type Backing, has, never, told } from "./backing.ts";
import { any, CARD, COMES, HUMAN, LEAVES, MACHINE, MAIL, near, SENDS, SLOT, SMS, SOON, WE } from "./promise-words.ts";

/** A promise, as callers hear it (folded), and what makes it true. */
export type Rule = {
  made: RegExp;
  backed: (b: Backing) => boolean;
  reason: string;
  /** Speaks of the assistant when the assistant says it, of the owner when the card does (« je prends la carte »). */
  in_call_only?: true;
  /** Made by the denial itself (« ne vous coûtera rien »). */
  denial?: true;
};

export const PROMISES: readonly Rule[] = [
  {
    made: any(near(`${SENDS}|confirm\\w+|\\bpar`, SMS), near(SMS, `${SENDS}|${LEAVES}`)),
    backed: never,
    reason: "aucune mission n'envoie de SMS",
  },
  {
    made: any(
      near(SENDS, MAIL),
      near("confirm\\w+|repond(?:s|ra|rons|ons)\\b", `\\bpar (?:un |votre )?${MAIL}`),
      near(MAIL, `${SENDS}|${LEAVES}`),
      `(?:${MAIL}) de confirmation`,
    ),
    backed: never,
    reason: "aucune mission n'envoie d'e-mail à l'appelant",
  },
  {
    made: any(
      `${WE}(?:transfer\\w+|bascul\\w+|redirig\\w+|pass\\w* (?:a |un |une |le |la |l'appel|quelqu|en ligne|m\\.|mon|notre|monsieur|madame)|met\\w* en (?:relation|ligne|communication|contact))`,
      "je vous (?:le|la) passe",
      "(?:transferez|basculez|redirigez|renvoyez (?:l'appel|les appels)|connectez (?:l'appel|les appels|le|la))(?!-vous)",
      "passez(?:[- ](?:lui|leur|le|la|les))? (?:le |la |les |l'|un |une |au |a |mon |notre )?(?:appels?|patron|gerant|responsable|directeur|directrice|conseiller|technicien|collegue|docteur|chef)",
      near("mettez", "en (?:relation|ligne|communication|contact)", 25),
      "(?:transferer|basculer|rediriger) (?:l'appel|les? |la |aux? |vers )",
    ),
    backed: has("transfer_call"),
    reason: "le transfert d'appel n'est pas activé",
    in_call_only: true,
  },
  {
    made: any(
      near(
        SLOT,
        "(?:est|sont|sera|a bien ete|bien) (?:bien )?(?:confirme\\w*|valide\\w*|garanti\\w*|reserve\\w*|bloque\\w*|cale\\w*|fixe\\w*|prise?s?\\b)",
        50,
      ),
      `(?:je|nous|on) (?:vous )?(?:confirm\\w+|garanti\\w+|reserv\\w+|bloqu\\w+|valid\\w+) (?:(?:votre|vos|une|la|le|ce|cette|votre demande de) ?)(?:${SLOT})`,
      `(?:confirmez|validez|bloquez|garantissez)(?:-lui)? (?:(?:le|la|les|un|une|son|sa|ses|leur|tout|chaque|immediatement|tout de suite|directement) ?)*(?:${SLOT})`,
      "c'est (?:bien |tout )?(?:reserve|confirme|bloque|valide)",
    ),
    backed: never,
    reason: "un créneau est noté puis confirmé par l'entreprise, jamais par l'assistant",
  },
  {
    made: any(
      near(`${WE}(?:not\\w+|prend\\w*|enregistr\\w+)`, "reservation|table", 30),
      "(?:prenez|notez|acceptez|enregistrez|gerez) (?:les? |la |une? |des |leurs? )*(?:reservations?|tables?)(?![a-z])",
    ),
    backed: has("take_reservation"),
    reason: "la prise de réservations n'est pas activée",
    in_call_only: true,
  },
  {
    made: any(
      near(`${WE}(?:not\\w+|prend\\w*|fix\\w+|planifi\\w+|enregistr\\w+)`, "rendez-vous", 30),
      "(?:prenez|fixez|calez|planifiez|notez|donnez|enregistrez|acceptez)(?:-lui|-leur)? (?:les? |le )?(?:les? |des |un |leurs? |directement )*(?:rendez-vous|creneaux?)",
      "(?:je|on|nous) vous (?:inscri\\w+|cal\\w+|place|mets|mettons) (?:pour|a|le|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)",
    ),
    backed: has("take_appointment", "take_reservation"),
    reason: "la prise de rendez-vous n'est pas activée",
    in_call_only: true,
  },
  {
    made: any(
      near("(?:je|nous) (?:vais |peux )?(?:not\\w+|prend\\w*|enregistr\\w+|transmet\\w*)", "message", 25),
      "(?:prenez|notez) (?:les? |un |son |leurs? )messages?",
      "(?:sera|serez|est) transmis\\w*",
    ),
    backed: has("take_message", "take_reservation", "take_appointment", "qualify_lead", "urgent_triage"),
    reason: "la prise de messages n'est pas activée",
    in_call_only: true,
  },
  {
    made: any(near(COMES, SOON), near("promett\\w+", SOON), "dans l'heure qui suit"),
    backed: told(/sous \d+|dans l'heure|en \d+ ?(?:h|min)|delai|rapid/),
    reason: "aucun délai n'a été donné par l'entreprise",
  },
  {
    made: any(
      near(
        "(?:je|nous) (?:vais |peux )?(?:regard\\w+|consult\\w+|verifi\\w+|voi[rs])|consultez|regardez|verifiez|ouvrez",
        "agenda|planning|calendrier|disponibilites",
        25,
      ),
      "(?:j'ai|nous avons|il (?:me |nous )?reste(?:ra)?) (?:encore )?(?:un |une |des |de la |quelques )?(?:creneau\\w*|disponibilite\\w*|places?|tables?|chambres?)",
      "(?:premier|prochain)s? creneaux? (?:libre|disponible)s?",
      "(?:dans|a|sur) (?:l'|le |votre |notre |mon )?(?:agenda|planning|calendrier)",
    ),
    backed: never,
    reason: "aucun agenda n'est relié",
    in_call_only: true,
  },
  {
    made: any(
      near(
        "(?:je|nous) (?:prend\\w*|enregistr\\w+|debit\\w+|encaiss\\w+)|encaisse[rz]|debite[rz]|prenez|demandez|notez|donnez[- ]moi",
        CARD,
        30,
      ),
      "pay(?:er|ez) (?:maintenant|par telephone)",
      "numero de (?:votre )?carte bancaire, s'il",
    ),
    backed: never,
    reason: "l'assistant ne prend aucun paiement",
    in_call_only: true,
  },
  {
    made: any(
      near(
        "(?:devis|deplacement|diagnostic|livraison|estimation|consultation|seance|visite|essai|bilan|entretien|intervention)s?",
        "\\b(?:gratuit|offert)",
        20,
      ),
      "premiere? \\w+ (?:est |sera )?(?:gratuite?|offerte?)",
    ),
    backed: told(/gratuit|offert/),
    reason: "la gratuité n'est pas dans la fiche",
  },
  {
    made: any("(?:ne|n') ?(?:vous |lui |leur )?cout\\w+ (?:absolument )?rien", "(?:sans|aucun) frais"),
    backed: told(/gratuit|offert|frais|rien/),
    reason: "la gratuité n'est pas dans la fiche",
    denial: true,
  },
  {
    made: any(
      "remises?\\b(?! en (?:etat|route|service|marche)| des? (?:cles|prix|diplome))",
      "reduction",
      "rabais",
      "promotion",
      "code promo",
      "rembours\\w+",
      "satisfait ou",
      "(?:offrez|accordez|faites|consentez)[^.!?\\n]{0,15}(?:%|pour cent)",
    ),
    backed: told(/remise|reduction|promo|rembours/),
    reason: "aucune remise ni remboursement n'est dans la fiche",
  },
  {
    made: any(
      "(?:est|sont|reste\\w*) (?:tous |toutes )?garanti\\w*",
      "(?:nous|on|je) (?:vous )?garanti\\w+",
      "garantissez",
      "garantie (?:\\d+|a vie|decennale|totale|pieces)",
      "resultats? (?:assure|garanti)",
    ),
    backed: told(/garanti|decennale/),
    reason: "aucune garantie n'est dans la fiche",
  },
  {
    made: any(
      `vous etes (?:bien )?(?:une? |la |le )?(?:vraie? |veritable )?(?:${HUMAN})`,
      `je suis (?:bien )?(?:une? |la |le |votre )?(?:vraie? |veritable )?(?:${HUMAN})`,
      near("pretendez|faites croire|affirmez|dites que vous etes", HUMAN, 40),
      near("passer pour", HUMAN, 12),
      near("presentez-vous comme", HUMAN),
    ),
    backed: never,
    reason: "l'assistant est une machine et le dit toujours",
    in_call_only: true,
  },
  {
    made: any(
      "je ne suis pas (?:une? )?(?:robot|machine|ia\\b|intelligence artificielle|repondeur)",
      near("(?:ne |n')(?:dites|revelez|avouez|precisez|mentionnez|annoncez|parlez)", MACHINE, 40),
      near("cachez|niez|taisez|dissimulez|evitez de dire", MACHINE),
    ),
    backed: never,
    reason: "l'assistant est une machine et le dit toujours",
    in_call_only: true,
    denial: true,
  },
  {
    made: any(
      near(
        "conseillez|recommandez|prescrivez|suggerez",
        "prendre|medicament|inflammatoire|antibiotique|paracetamol|aspirine|traitement|\\bdoses?\\b",
        30,
      ),
      near(
        "donnez|donner|posez|formulez",
        "(?:avis|conseils?|diagnostics?) (?:medica|juridi|fisca|psycho|de sante)",
        20,
      ),
      near("expliquez|donnez|indiquez|dites", "posologie|\\bdoses?\\b", 30),
      "(?:arreter|doubler|reduire|changer|continuer) (?:son|sa|ses|votre|le|les|leur) (?:traitement|medicaments?|dose)",
      "(?:gagner|perdre) (?:son|votre|leur|le) proces|chances (?:au tribunal|de gagner)",
    ),
    backed: never,
    reason: "l'assistant ne donne aucun conseil médical ni juridique",
    in_call_only: true,
  },
  {
    made: /24 ?h?(?:eures)? ?(?:\/|sur) ?24|\bh24\b|jour et nuit|7j\/7|7 jours sur 7/,
    backed: (b) =>
      b.business_info?.emergency?.around_the_clock === true ||
      Object.values(b.business_info?.hours?.weekly ?? {}).some((d) =>
        d?.some(([s, e]) => s === "00:00" && e === "24:00"),
      ) ||
      told(/24 ?h?\/|7j/)(b),
    reason: "la fiche ne dit pas que l'entreprise est joignable 24 h/24",
  },
];
