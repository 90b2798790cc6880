import { TOWNS } from "../data/towns.ts";
import { fold } from "../french/passage.ts";
import { clean } from "../reading.ts";

/** « je fais », « nous proposons », « on vend »: what leads to a service, with the slips of the finger (folded). */
export const OFFER_VERB =
  "(?:fai[st]?|faisons|fesons|propos(?:e|es|ons)|realis(?:e|ons)|effectu(?:e|ons)|assur(?:e|ons)|pratiqu(?:e|ons)|vends?|vendons|repar(?:e|ons)|pos(?:e|ons)|install(?:e|ons)|lou(?:e|ons)|trait(?:e|ons)|fabriqu(?:e|ons)|entretiens?|entretient|entretenons|organis(?:e|ons)|soign(?:e|ons)|restaur(?:e|ons)|livr(?:e|ons)|produi[st]|produisons|cuisin(?:e|ons)|donn(?:e|ons)|(?:chang(?:e|eons)|remplac(?:e|ons)|refais|refait|refaisons|gard(?:e|ons))(?= (?:aussi |surtout )?(?:des|vos) )|renov(?:e|ons)|conc(?:ois|oit|evons)|construi(?:s|t|sons)|nettoi(?:e|ons)|retouch(?:e|ons)|transform(?:e|ons)|decor(?:e|ons)|amenag(?:e|eons)|isol(?:e|ons)|peins|peint|imprim(?:e|ons)|grav(?:e|ons)|depann(?:e|ons)|debouch(?:e|ons)|taill(?:e|ons)|elagu(?:e|ons)|confectionn(?:e|ons)|prepar(?:e|ons)|fourni(?:s|t|ssons)|anim(?:e|ons)|mont(?:e|ons)|coup(?:e|ons)|entreti(?:en|ens)|cre(?:e|ons)|dispens(?:e|ons)|cultiv(?:e|ons)|elev(?:e|ons)|torrefi(?:e|ons)|transport(?:e|ons)|promen(?:e|ons)|recup(?:ere|erons)|rach(?:ete|etons)|redresse|debosselle|redige|redigeons)(?![a-z])";

/** What stands before a service and is no part of its name. */
const LEAD = new RegExp(
  `^(?:(?:alors|donc|bon|ok|oui|voila|ben|et|puis|ensuite|apres|deja|d'abord|de temps en temps|parfois|souvent|aussi|surtout|principalement|essentiellement|egalement|moi|chez nous|sinon|par contre|apres|(?:je|on|nous) (?:aussi |y )?${OFFER_VERB}(?: aussi)?|j'(?:installe|assure|organise|entretiens|effectue)|je m'occupe|on s'occupe|specialisee?s? (?:en|dans|sur)|(?:il y a|ya|y a|(?:on|nous|j') ?(?:a|avons|ai)(?: (?:aussi|surtout|egalement))?(?= (?:du|de la|de l'|des) ?(?!client|salari|employ|gens|place|parking|problem|enfant|associe|collabor|equipe|retard|monde|horaire|tarif|prix|devis|formule|promo|numero|local|bouti|magasin|camion|retour|question|doute)))|c'est(?: (?:surtout|plutot|principalement|essentiellement|beaucoup))?|ce sont|tout ce qui (?:est|touche (?:a|aux?))|tous? types? de|(?:tous|toutes) (?:les|vos)|toutes? sortes? de|toute? (?:le|la|les)|un peu de|beaucoup de|pas mal de|du|de la|de l'|des|de|d'|le|la|les|l'|une?|mes|nos|vos|votre|petite?s? (?=travaux|boulots?|bricolages?)|en fait|en|ainsi que|mais|dans|sur|comme|plutot|enfin|bien sur|evidemment|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?)(?![a-z-])\\s*|[ld]'(?=[a-z])|\\s+)+`,
);
/** What is left of a price when its amount is taken away: « la séance est à ». */
const RESIDUE =
  /(?:\s|\d+(?:[.,]\d+)? ?%|(?<![a-z\d])(?:est|sont|c'est|a|de|pour|a partir|partir|coute|compter|comptez|entre|au prix|au tarif|tarif|prix|vaut|va|environ|autour|fait|ca fait|facturee?s?|en|les?|la|des|du|une?|et|avec|(?:sur |apres )?devis?(?: uniquement| seulement)?|[dl]'?)(?![a-z]))+$/;
const DAY =
  "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-?end|ete|hiver|printemps|automne|soir|matin|midi|apres-midi)s?";
/** When, where and for how long: said after a service, no part of it. */
const BESIDE = new RegExp(
  `(?: (?:aussi|egalement|surtout|quoi|voila|par exemple|notamment|evidemment|bien sur|seulement|uniquement|compris|sur reservation|sur demande|sur (?:rendez-vous|rdv)|si besoin|et tout ca|tout ca|etc\\.*)| (?:tous )?(?:les?|l'|en|chaque|pendant|au) ?(?:vacances|saison|semaine|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|${DAY})(?: .*)?| (?:a |de )?\\d+(?:[.,]\\d+)? ?% .*| (?:autour|aux? alentours?|pres) (?:de |d'|du |des ).*| jusqu'.*| depuis .*| a cause .*| (?:qui|que|qu'|dont)(?: |(?<=')).*)$`,
);
/** Who speaks, or a verb: what nobody calls a service (folded). */
const CLAUSE =
  /(?<![a-z-])(?:[jscmtn]'|qu')|(?<![a-z-])(?:je|on|nous|vous|tu|ils?|elles?|ca|cela|qui|que|dont|quand|ne|y a|est|sont|suis|sommes|etes|etai\w+|etions|avons|avez|ont|avai\w+|serai?s?|sera|peux|peut|peuvent|peu pas|veux|veut|veulent|voudr\w+|faut|faudra\w*|dois|doit|doivent|va|vais|vont|viens|vient|viennent|prends|prend|prennent|depend|depens|dependent|appelle\w*|envoie\w*|appartenait|louait|vendait|vendu|achete|demenage|sais|sait|dis|dit|vois|voit|mettez|laissez|attendez|changez|gardez|notez|tourne|marche bien|rembours\w+|pris en charge|dommage|pas|jamais|rien|merci|bonjour|pardon|desolee?|fais|fai|faisons|fait|arrete\w*|passons|voyons|disons|laissons|voudrai\w*)(?![a-z])/;
/** « Fait maison », « c'est-à-dire »: verbs that are none. */
const NO_VERB =
  /(?<![a-z])(?:fait(?:e?s)? (?:maison|main|sur mesure)|pas a pas|va[- ]et[- ]vient|savoir[- ]faire|c a p)(?![a-z])/g;
/** Whose, for whom, until when: what begins so is no service. */
const NO_START =
  /^(?:(?:noter|prendre|dire|repondre|renseigner|transferer|donner|demander|gerer|filtrer|qualifier|orienter|envoyer|rappeler|expliquer|accueillir|voir|si|minimum|maximum|comptez|compter|majoration|taxe|reste|environ|autour|personne|mon|ma|ton|ta|son|sa|leurs?|votre|vos|notre|avec|sans|pour|sauf|selon|pendant|jusqu'a|jusqua|jusque|depuis|vers|chez|par|toute|partir|plus|moins|trop|assez|tres|maitre|docteur|madame|monsieur|mme|dr|nom|celui|celle|ceux|une|deux|trois|quatre|cinq) |(?:jusqu|[dl](?=h(?:eure|iver)|entretien|emission))'?)/;
const NOT_SERVICE =
  /^(?:(?:le |les |frais de )?deplac\w*|(?:ca|cela) .*|apres|ensuite|moi|arrondissement|balles|travaill\w*|prestations?|services?|feminine?s?|masculine?s?|hommes?|femmes?|main d'oe?uvre|forfait|oui|non|merci|voila|c'est tout|etc|tout|tout ca|rien|bonjour|ok|ca|pas mal|le reste|reste|autres?|un peu de tout|de tout|(?:a )?peu pres .*|client\w*(?: .*)?|cartes?|aujourd'hui|desormais|maintenant|question\w*|en general|selon|ouvert\w*|ferme(?:e?s?|r|z)|lundi.*|telephone|horaires?|tarifs?|prix|sur devis|devis?|devis gratuits?|gratuit\w*|environ|ttc|ht|par heure|heures?|minimum|maximum|a domicile|domicile|sur place|place|par contre|du coup|en moyenne|numero|mais|donc|quoi|.*\b(?:rendez-vous|rdv)|tarifs? .*|prix .*|(?:basse|haute|hors|moyenne) saison|ete|hiver|nuits?|jours?|journees?|semaines?|personnes?|bouteilles?|adhesions?|cautions?|acomptes?|arrhes|supplements?|secu.*|convention\w*|donne .*|(?:plus |tres |assez )?(?:gros(?:se)?s?|petite?s?|chere?s?|variables?|mieux|bien|bon|bonne|simple\w*|rapide\w*)|lendemain|veille|fois|ans?|an (?:dernier|passe)|annee (?:derniere|passee)|mois|euros?|options?|annees? .*|avant .*|deja .*|reponses?|messages?|appels?|dieu|monde|gens|equipe|famille|patron\w*|nom|carte bleue|cartes? bancaires?|cb|cheques?|especes|trois|quatre|deux|plus|moins|autrement|souriant\w*|sympa\w*|lois?|toute l'annee|uniquement|seulement|tva.*|au lieu.*|credits? d'impots?.*|entree,? plat.*|plat,? dessert|remises?|reductions?|promos?|depl|travaux|chomeurs?|etudiants?|particuliere?s?|enfants? (?:de )?moins .*|.*%.*|lol|mdr|ptdr|haha|pareil\w*|.*(?<![a-z])voi[xs]?(?![a-z]).*)$/;
/** At most so many words of its own has a name, « naturalisation de petits mammifères »; more when several are in one. */
const LONGEST = 6;
const IN_ONE_BREATH = 14;
const SMALL = /^(?:de|du|des|d|l|la|le|les|a|au|aux|en|et|ou|pour|sur|avec|par|un|une)$/;

/** Is this short enough for the name of one service? */
export const isShort = (name: string, longest = LONGEST): boolean =>
  fold(name)
    .split(/[\s']+/)
    .filter((word) => word && !SMALL.test(word)).length <= longest;

const isTown = (folded: string) => TOWNS.has(folded) || TOWNS.has(folded.replace(/ /g, "-"));

/**
 * The name of the service in a piece of an utterance, in its own words, or null when it holds none. What was said
 * without pauses may hold several.
 */
export function serviceNamed(piece: string): string | null {
  const folded = fold(piece);
  const from = LEAD.exec(folded)?.[0].length ?? 0;
  let words = folded.slice(from);
  for (let before = ""; before !== words; ) {
    before = words;
    words = words
      .replace(/[\s,;:.!?'-]+$/, "")
      .replace(RESIDUE, "")
      .replace(BESIDE, "");
  }
  const name = clean(piece.slice(from, from + words.length), 120);
  const said = fold(name);
  if (
    !(/[a-z]{3}/.test(said) || /\p{Lu}{2}/u.test(name)) ||
    NOT_SERVICE.test(said) ||
    NO_START.test(said) ||
    CLAUSE.test(said.replace(NO_VERB, " ")) ||
    (isTown(said) && /^\p{Lu}/u.test(name)) ||
    !isShort(said, IN_ONE_BREATH) ||
    /\d{2,}\s*€|\d ?h\b|^\d/.test(said)
  )
    return null;
  return name.charAt(0).toLowerCase() === name.charAt(0) || /^\p{Lu}{2}/u.test(name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1);
}
