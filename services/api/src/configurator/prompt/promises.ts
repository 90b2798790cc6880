import type { BusinessInfo, Capability } from "@allokoli/contracts";
import { fold } from "../french/passage.ts";

/** What may back a promise: what the assistant does in a call, and what the card says. */
export type Backing = { capabilities: readonly Capability[]; business_info?: BusinessInfo | null };

/** A promise, as callers hear it (folded), and what makes it true. */
export type Rule = {
  made: RegExp;
  backed: (b: Backing) => boolean;
  reason: string;
  /** Speaks of the assistant when the assistant says it, of the owner when the card does (« je prends la carte »). */
  in_call_only?: true;
};

const has =
  (...any: Capability[]) =>
  (b: Backing) =>
    any.some((c) => b.capabilities.includes(c));
const never = () => false;
const told = (re: RegExp) => (b: Backing) => re.test(fold(saidOf(b.business_info).join(" ; ")));

/** All that the owner said in words of his own. */
export const saidOf = (info: BusinessInfo | null | undefined): string[] =>
  info
    ? [
        ...info.notes,
        ...info.services.map((s) => s.name),
        ...info.prices.map((p) => `${p.label} : ${p.text}`),
        info.emergency?.note ?? "",
        ...(info.hours?.notes ?? []),
        info.service_area ?? "",
      ]
    : [];

const FUTURE =
  "(?:vous (?:envo\\w+|recevr\\w+|recevez|adress\\w+|fer\\w+ parvenir|transmett\\w+)|(?:sera|est|serez|etes) (?:envoye\\w*|transmis\\w*|adresse\\w*|prevenu\\w*|averti\\w*)|envoi\\w*|envoyer|envoye|envoyons|recevr\\w+|confirm\\w+ par|par)";
export const PROMISES: readonly Rule[] = [
  {
    made: new RegExp(
      `${FUTURE}[^.!?\\n]{0,40}\\b(?:sms|texto|whatsapp)\\b|\\b(?:sms|texto)\\b[^.!?\\n]{0,40}(?:envoye|confirm|recevr|parviendr)`,
    ),
    backed: never,
    reason: "aucune mission n'envoie de SMS",
  },
  {
    made: new RegExp(
      `(?:${FUTURE})[^.!?\\n]{0,40}\\b(?:e-?mail|mail|courriel)\\b|(?:e-?mail|courriel) de confirmation`,
    ),
    backed: never,
    reason: "aucune mission n'envoie d'e-mail à l'appelant",
  },
  {
    made: /(?:je|on|nous) (?:vous )?(?:transfer\w+|bascul\w+|pass\w* (?:a |un |une |le |la |quelqu|en ligne|l'appel)|met\w* en (?:relation|ligne|communication)|redirig\w+)|je vous le passe|transferez l'appel|transferer l'appel/,
    backed: has("transfer_call"),
    reason: "le transfert d'appel n'est pas activé",
    in_call_only: true,
  },
  {
    made: /(?:reservation|table|rendez-vous|creneau|chambre|sejour|commande)[^.!?\n]{0,50}(?:est|sont|a bien ete|bien) (?:bien )?(?:confirme\w*|valide\w*|garanti\w*|reserve\w*|bloque\w*)|(?:je|nous) (?:vous )?(?:confirm\w+|garanti\w+|reserv\w+|bloqu\w+|valid\w+) (?:votre|vos|une|la|le|ce|cette|votre demande de) ?(?:reservation|table|rendez-vous|creneau|chambre|sejour|commande)/,
    backed: never,
    reason: "un créneau est noté puis confirmé par l'entreprise, jamais par l'assistant",
  },
  {
    made: /(?:je|on|nous) (?:vais |vous |peux |pouvons )*(?:not\w+|prend\w*|enregistr\w+)[^.!?\n]{0,30}(?:reservation|table)/,
    backed: has("take_reservation"),
    reason: "la prise de réservations n'est pas activée",
    in_call_only: true,
  },
  {
    made: /(?:je|on|nous) (?:vais |vous |peux |pouvons )*(?:not\w+|prend\w*|fix\w+|planifi\w+|enregistr\w+)[^.!?\n]{0,30}rendez-vous/,
    backed: has("take_appointment"),
    reason: "la prise de rendez-vous n'est pas activée",
    in_call_only: true,
  },
  {
    made: /(?:je|nous) (?:vais |peux )?(?:not\w+|prend\w*|enregistr\w+|transmet\w*)[^.!?\n]{0,25}message|(?:sera|serez|est) transmis\w*/,
    backed: has("take_message", "take_reservation", "take_appointment", "qualify_lead", "urgent_triage"),
    reason: "la prise de messages n'est pas activée",
    in_call_only: true,
  },
  {
    made: /(?:rappel\w+|recontact\w+|interv\w+|repon\w+|passer\w*|arriv\w+|sera (?:la|chez vous)|serons (?:la|chez vous)|reviendr\w+)[^.!?\n]{0,40}(?:dans (?:l'heure|la journee|les? \d+|une heure|quelques minutes|la minute|\d+)|sous \d+|d'ici \d+|aujourd'hui meme|avant (?:ce soir|midi|demain|\d+)|immediatement|tout de suite|en moins de|des demain|demain matin|dans les (?:plus brefs|meilleurs) delais)|dans l'heure qui suit|intervention (?:immediate|sous|en moins)/,
    backed: told(/sous \d+|dans l'heure|en \d+ ?(?:h|min)|delai|rapid/),
    reason: "aucun délai n'a été donné par l'entreprise",
  },
  {
    made: /(?:je|nous) (?:vais |peux )?(?:regard\w+|consult\w+|verifi\w+|voi[rs])[^.!?\n]{0,25}(?:agenda|planning|calendrier|disponibilites)|(?:j'ai|nous avons|il (?:me|nous) reste) (?:un |une |des |de la )?(?:creneau\w*|disponibilite\w*|place\w*|table)|ajoute\w* a l'agenda/,
    backed: never,
    reason: "aucun agenda n'est relié",
    in_call_only: true,
  },
  {
    made: /(?:je|nous) (?:prend\w*|enregistr\w+|debit\w+|encaiss\w+)[^.!?\n]{0,30}(?:carte|paiement|reglement|acompte)|pay(?:er|ez) (?:maintenant|par telephone)|numero de (?:votre )?carte bancaire, s'il/,
    backed: never,
    reason: "l'assistant ne prend aucun paiement",
    in_call_only: true,
  },
  {
    made: /(?:devis|deplacement|diagnostic|livraison|estimation)s?[^.!?\n]{0,20}\b(?:gratuit|offert)/,
    backed: told(/gratuit|offert/),
    reason: "la gratuité n'est pas dans la fiche",
  },
  {
    made: /(?:remise|reduction|rabais|promotion|code promo|rembours\w+|satisfait ou)/,
    backed: told(/remise|reduction|promo|rembours/),
    reason: "aucune remise ni remboursement n'est dans la fiche",
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
