import type { Capability } from "@allokoli/contracts";

const words = (source: string) => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, "g");

/** Words by which a mission is known once it is sure that missions are spoken of (folded); whole words only. */
export const TASKS: Record<Capability, RegExp> = {
  answer_faq: words(
    "renseign\\w*|repond\\w*(?! au telephone)(?: aux?)?(?: questions?)?|informations?|infos?|inform(?:er|e|ez)|questions?|expliquer|(?:donner|dire|indiquer|communiquer) (?:les |mes |nos )?(?:horaires?|tarifs?|prix|adresse|services)|(?:donner?|dire|dis|donnes|indiquer|annoncer?) (?:les |mes |nos |des )?(?:prix|tarifs?|hor?r?aires?|dispos?)|(?:dire|indiquer|expliquer|preciser) (?:ou|quand|a quelle heure|si|combien|comment)|hor?r?aires|tarifs|faq|les prix",
  ),
  take_message: words(
    "mess?a[gj]es?|msgs?|mess|j?rapp?el\\w*|(?:note[rz]?|prend(?:re|s|ez)?) tt?|laisser (?:leurs? )?coordonnees|(?:prend(?:re|s|ez)?|prenne|note[rsz]?) (?:le |les |leurs? |un )?(?:nom|noms|telephone|numeros?|coordonnees|appels|demandes(?! (?:de |d')(?:rendez|rdv|reserv|devis|prix))|commandes?)|comm?[ea]ndes?|coordonnee?s|repondeur|notes? les appels",
  ),
  take_reservation: words("inscri(?:ptions?|re|t)|res?serv\\w*|reserv\\w*|resas?|booking|tables?(?! d'hote)"),
  take_appointment: words(
    "rend[ea][sz]?[- ]?v(?:ous|s)|rdvs?|r\\.d\\.v|creneaux?|planifier|prise de rendez[- ]?vous|(?<!tele)consultations?",
  ),
  qualify_lead: words(
    "devis|qualifi\\w*|prospects?|chantiers?|trier les demandes|filtr(?:e|er|ez|es|ent|age)(?! (?:le |les |des )?(?:urgences|demarch\\w+|pubs?|publicites?|spams?))|projets?|demandes? de (?:prix|devis|travaux|intervention)|nature (?:du|de la)|estimations?|budgets?|dimensions?|surfaces?|superficie|privatisations?|(?:nb|nombre) (?:d'|de )?invites?|leurs? besoins?|(?:le |du |de )besoin|devenir clients?|nombre d'enfants|leur age|ce que (?:les gens|les clients|le client) (?:veu\\w*|cherch\\w*)|ce qu'ils (?:veulent|cherchent|ont|voudraient)|si c'est pour (?:vendre|acheter|louer)|l?'?age (?:du|de|des)|dates? (?:du|de|et le|\\+)? ?(?:mariage|lieu|l'evenement|evenement)|kan il veu\\w*|quand (?:il|elle|ils) veu\\w*",
  ),
  give_directions: words(
    "itinerair\\w*|chemin|ou (?:on (?:peut )?)?se gare\\w*|(?:expliquer|indiquer|donner|dire) (?:la route|le chemin|le trajet)|parking|stationne\\w*|comment (?:on |ils? )?(?:vien\\w*|arriv\\w*)|(?:comment|pour) (?:venir|arriver|nous trouver|y aller|se rendre|se garer)|plan d'acces|acces|(?:donner|indiquer) (?:l'adresse|la route|le chemin)|guider|localisation|directions?|trouver",
  ),
  transfer_call: words(
    "transf(?:erts?(?! (?:gare|aeroport|hotel|medica))|ere|eres|erer|erez|erent|ererait)|bascul\\w*|(?:me|nous) (?:l[ea]s? )?pass(?:e|es|er|ez)|pass(?:e|es|er|ez)[- ]moi|passe[rz]? (?:l'appel|les appels|la communication)|mettre en (?:relation|ligne)|redirig\\w*|renvo\\w* (?:l'appel|les appels|vers|sur)",
  ),
  urgent_triage: words(
    "urgen\\w*|urjen\\w*|tri(?:er)?|vita(?:l|le|ux)|saign\\w*|si c'est une (?:fuite|inondation|panne)|repere\\w* tout de suite|prioriser|prioritaires?|graves?",
  ),
};

/** What is done with calls, in the infinitive, in the subjunctive or present (« qu'il prenne »), as an order (« prenez »). */
const ACTS =
  "prendre|prenne|prend|prenez|noter|note|notez|recueillir|recueille|recevoir|recoive|enregistrer|enregistre|gerer|gere|s'occuper de|s'occupe de|donner|donne|donnez|dire|dise|indiquer|indique|indiquez|communiquer|communique|expliquer|explique|transmettre|transmette|passer|passe|trier|trie|triez|filtrer|filtre|filtrez|reperer|repere|signaler|signale|prioriser|fixer|fixe|caler|cale|planifier|planifie|proposer|propose|traiter|traite|laisser|laisse|accueillir|accueille|orienter|oriente|reserver|reserve|rediriger|redirige|renvoyer|renvoie|decrocher|decroche";
const OBJECTS =
  "messages?|msgs?|coordonnees|appels?|appelants?|rendez[- ]?vous|rdvs?|reservations?|resas?|tables?|questions?|infos?|informations?|renseignements?|horaires?|tarifs?|prix|adresse|chemin|itineraire|urgences?|urgents?|demandes?|devis|commandes?|noms?|numeros?|creneaux?|prospects?|communication|demarchage|demarcheurs?|spams?|publicites?";
/** Acts that need no object to be about calls. */
const PLAIN =
  "repondre|reponde|repondez|renseigner|renseigne|renseignez|informer|informe|informez|transferer|transfere|transferez|basculer|bascule|qualifier|qualifie|qualifiez|rassurer|rassure";
const NOUNS =
  /(?:prises?|enregistrement|gestion|tri|filtrage|transfert|reponses?|suivi) (?:de|d'|des|du|aux?)(?: |(?<='))(?:messages?|rendez[- ]?vous|rdvs?|reservations?|resas?|commandes?|appels?|urgences?|demandes?|questions?|coordonnees)|(?:accueil|standard|permanence) telephonique|renseignements? (?:aux )?(?:clients?|appelants?)/;
const LEAD =
  "(?:(?:pour|juste|surtout|simplement|seulement|aussi|egalement|bien|de|d'|a|alors|euh|ben|oui|que|qu'il|qu'elle|qu'on|qui|il|elle|l'assistante?|assistante?|le robot|ca|doit|devra|devrait|peut|pourra|puisse|pourrait|faut|faudrait|sert|servira|me|m'|nous|les?|il faut|il doit|je veux|je voudrais|j'aimerais|on veut|on voudrait|nous voulons|besoin|c'est|ce serait|par exemple|d'abord|ensuite|le reste)(?:(?<=')| |$))*";

/** A piece of speech that says what the assistant should do, and cannot be anything else. */
export const MISSION = new RegExp(
  `^${LEAD}(?:(?:${ACTS})(?![a-z])(?=.{0,30}?\\b(?:${OBJECTS})(?![a-z]))|(?:${PLAIN})(?![a-z]))|${NOUNS.source}`,
);
export const MISSION_NOUNS = NOUNS;
