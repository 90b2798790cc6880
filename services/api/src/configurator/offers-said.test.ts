import type { SlotName } from "@allokoli/contracts";
import { expect, test } from "vitest";
import { next, startInterview, stateAt } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });

/** What is kept when a business of this trade answers the question about its services and prices. */
function answered(trade: string, text: string) {
  const state = stateAt({ trade: said(trade), business_name: said("Maison Alba") }, "services");
  const question = state.question && { ...state.question, topics: ["services", "prices"] as SlotName[] };
  const after = next({ ...state, question }, text, { now: NOW }).state;
  return {
    services: (after.draft.services?.value ?? []).map((s) => s.name).join(", "),
    checked: after.doubts.some((doubt) => doubt.slot === "services"),
  };
}

test.each([
  [
    "charpentier",
    "charpente lamellé-collé, ossature bois et surélévation",
    "charpente lamellé-collé, ossature bois, surélévation",
    false,
  ],
  [
    "fromager",
    "plateaux de fromages raclette fondue et paniers garnis",
    "plateaux de fromages, raclette, fondue, paniers garnis",
    true,
  ],
  ["menuisier", "je fai des fenetre, des volet et des portail sur mesur", "fenetre, volet, portail sur mesur", false],
  ["garagiste", "vidange freins pneus et climatisation", "vidange, freins, pneus, climatisation", true],
  [
    "électricien",
    "mise aux normes dépannage tableau électrique domotique",
    "mise aux normes, dépannage, tableau électrique, domotique",
    true,
  ],
  [
    "kinésithérapeute",
    "rééducation du genou massage drainage lymphatique",
    "rééducation du genou, massage, drainage lymphatique",
    true,
  ],
  ["coiffeur", "coupe homme, coupe feme, colorration et meches", "coupe homme, coupe feme, coloration, meches", false],
  ["fleuriste", "bouquets, compositions, deuil non", "bouquets, compositions", false],
  [
    "pâtissier",
    "entremets, macarons, pièces montées. Plus de glaces, on a arrêté",
    "entremets, macarons, pièces montées",
    false,
  ],
  [
    "tapissier",
    "réfection de fauteuils, rideaux, et les canapés je les fais plus",
    "réfection de fauteuils, rideaux",
    false,
  ],
  ["photographe", "mariages, portraits, books… non oubliez les books", "mariages, portraits", false],
  [
    "jardinier",
    "tonte, taille de haies, débroussaillage, l'abattage on fait pas",
    "tonte, taille de haies, débroussaillage",
    false,
  ],
  [
    "cordonnier",
    "ressemelage, clés minute, tampons. Ah non pas les tampons finalement",
    "ressemelage, clés minute",
    false,
  ],
  [
    "plombier",
    "dépannage, chauffe-eau, salle de bains, sauf le chauffage au fioul",
    "dépannage, chauffe-eau, salle de bains",
    false,
  ],
  ["traiteur", "buffets, cocktails dînatoires et mon frère s'occupe des vins", "buffets, cocktails dînatoires", false],
  [
    "opticien",
    "lunettes, lentilles, examens de vue, on est opticiens de père en fils",
    "lunettes, lentilles, examens de vue",
    false,
  ],
  [
    "vétérinaire",
    "consultations, vaccins, chirurgie et puis on a aussi une petite salle d'attente pour les chats",
    "consultations, vaccins, chirurgie",
    false,
  ],
  [
    "auto-école",
    "permis B, permis moto, code, conduite accompagnée le samedi",
    "permis B, permis moto, code, conduite accompagnée",
    false,
  ],
  ["librairie", "romans, BD, papeterie, et on commande sous 48h", "romans, BD, papeterie", false],
  [
    "ostéopathe",
    "nourrissons, sportifs, femmes enceintes, seniors",
    "nourrissons, sportifs, femmes enceintes, seniors",
    false,
  ],
  ["couvreur", "toiture, zinguerie, ça dépend de la météo évidemment", "toiture, zinguerie", false],
  [
    "serrurier",
    "ouverture de portes, blindages, coffres-forts mais pas les voitures",
    "ouverture de portes, blindages, coffres-forts",
    false,
  ],
  [
    "infirmière",
    "pansements prises de sang injections perfusions à domicile",
    "pansements, prises de sang, injections, perfusions à domicile",
    true,
  ],
  [
    "boulangerie",
    "pain, viennoiseries, snacking le midi, et galettes des rois en janvier",
    "pain, viennoiseries, snacking, galettes des rois",
    false,
  ],
  ["maçon", "murs de clôture, terrasses, piscines non merci", "murs de clôture, terrasses", false],
  [
    "esthéticienne",
    "épilations, soins du visage, maquillage, ma fille fait les ongles",
    "épilations, soins du visage, maquillage",
    false,
  ],
  [
    "couturière",
    "retouches, ourlets, robes de mariée, tout est fait main",
    "retouches, ourlets, robes de mariée",
    false,
  ],
  [
    "informatique",
    "dépannage, récupération de données, installation de box, pas de vente de matériel",
    "dépannage, récupération de données, installation de box",
    false,
  ],
  ["notaire", "ventes, successions, donations, pacs", "ventes, successions, donations, pacs", false],
  [
    "avocat",
    "droit des étrangers, droit pénal, divorces, j'en fais surtout",
    "droit des étrangers, droit pénal, divorces",
    false,
  ],
  ["taxi", "je fais les gares les aéroports et les hôpitaux", "gares, aéroports, hôpitaux", false],
  [
    "moniteur d'équitation",
    "cours, balades, stages d'été et pension de chevaux",
    "cours, balades, stages d'été, pension de chevaux",
    false,
  ],
  ["hôtel", "chambres, petit-déjeuner, spa, et le parking est gratuit", "chambres, petit-déjeuner, spa", false],
  [
    "brasserie artisanale",
    "bières blondes, ambrées, visites de la brasserie le vendredi soir",
    "bières blondes, ambrées, visites de la brasserie",
    false,
  ],
  ["imprimeur", "cartes de visite flyers affiches bâches", "cartes de visite flyers, affiches, bâches", true],
  ["carreleur", "carrelage, faïence, plus de parquet depuis deux ans", "carrelage, faïence", false],
  [
    "peintre en bâtiment",
    "peinture, papier peint, enduits, ravalement c'est mon cousin qui le fait",
    "peinture, papier peint, enduits",
    false,
  ],
  [
    "diététicienne",
    "bilans, suivis, rééquilibrage alimentaire, voilà c'est à peu près tout",
    "bilans, suivis, rééquilibrage alimentaire",
    false,
  ],
  ["pressing", "costumes, robes, couettes, le cuir on l'envoie à Paris", "costumes, robes, couettes", false],
  [
    "nettoyage",
    "bureaux, vitres, fins de chantier et copropriétés",
    "bureaux, vitres, fins de chantier, copropriétés",
    false,
  ],
  [
    "déménageur",
    "déménagements, garde-meubles, cartons, on ne fait plus les pianos",
    "déménagements, garde-meubles, cartons",
    false,
  ],
  ["psychologue", "thérapie individuelle, couple, je suis pas psychiatre", "thérapie individuelle, couple", false],
  ["apiculteur", "miel toutes fleurs, pollen, bougies", "miel toutes fleurs, pollen, bougies", false],
  [
    "bijoutier",
    "réparations, créations sur mesure, alliances, rachat d'or",
    "réparations, créations sur mesure, alliances, rachat d'or",
    false,
  ],
  [
    "vigneron",
    "vente de vin, dégustations, visites de cave sur rendez-vous",
    "vente de vin, dégustations, visites de cave",
    false,
  ],
  [
    "réparateur de vélos",
    "réparation et vente de vélos, location l'été",
    "réparation, vente de vélos, location",
    false,
  ],
  ["moto", "entretien, pneus, préparation de course ah non ça on arrête", "entretien, pneus", false],
  [
    "plombier",
    "je m'occupe de tout ce qui est fuites, WC bouchés et robinetterie",
    "fuites, WC bouchés, robinetterie",
    false,
  ],
  [
    "paysagiste",
    "euh alors la création de jardins l'entretien l'arrosage automatique",
    "création de jardins, entretien, arrosage automatique",
    false,
  ],
  ["ramoneur", "ramonage de cheminée, de poêle, débistrage", "ramonage de cheminée, poêle, débistrage", false],
  [
    "courtier",
    "crédit immobilier, rachat de crédit, assurance emprunteur",
    "crédit immobilier, rachat de crédit, assurance emprunteur",
    false,
  ],
  [
    "coach sportif",
    "remise en forme, perte de poids, préparation physique, je me déplace",
    "remise en forme, perte de poids, préparation physique",
    false,
  ],
  [
    "hypnothérapeute",
    "arrêt du tabac, gestion du stress, phobies",
    "arrêt du tabac, gestion du stress, phobies",
    false,
  ],
  ["graphiste", "logos, chartes graphiques, sites internet", "logos, chartes graphiques, sites internet", false],
  [
    "pisciniste",
    "construction, rénovation, entretien de piscines, et les spas j'en vends plus",
    "construction, rénovation, entretien de piscines",
    false,
  ],
  ["crêperie", "galettes crêpes cidre", "galettes, crêpes, cidre", true],
  ["dentiste", "détartrage, implants, couronnes, pas d'orthodontie", "détartrage, implants, couronnes", false],
  [
    "agence de voyages",
    "circuits, séjours, billets d'avion, croisières",
    "circuits, séjours, billets d'avion, croisières",
    false,
  ],
  ["tatoueur", "tatouages, piercings, le détatouage non", "tatouages, piercings", false],
  [
    "école de danse",
    "danse classique, hip hop, modern jazz, éveil",
    "danse classique, hip hop, modern jazz, éveil",
    false,
  ],
  [
    "garde d'enfants",
    "sorties d'école, aide aux devoirs, baby-sitting le soir",
    "sorties d'école, aide aux devoirs, baby-sitting",
    false,
  ],
  [
    "vitrier",
    "je pose et répare les vitres et les doubles vitrages",
    "pose de vitres, réparation de vitres, doubles vitrages",
    false,
  ],
  [
    "antiquaire",
    "achat, vente, débarras, estimations, mon père faisait les marchés",
    "achat, vente, débarras, estimations",
    false,
  ],
  [
    "restaurant",
    "cuisine du marché, menu du jour, groupes jusqu'à 30, privatisation",
    "cuisine du marché, menu du jour, groupes, privatisation",
    false,
  ],
])("a %s offers, in « %s »: %s", (trade, text, services, checked) => {
  const heard = answered(trade, text);
  expect(heard.services).toBe(services);
  // What no pause parts is read back, and not kept silently.
  expect(heard.checked).toBe(checked);
});

const opening = (text: string) => next(startInterview({ now: NOW }).state, text, { now: NOW }).state.draft.services;

test.each([
  ["Je suis paysagiste à Gap. On fait la tonte, la taille et l'élagage.", "tonte, taille, élagage", true],
  ["bonjour je sui boucher, je fait des roti, des saucisse et des terrine", "roti, saucisse, terrine", true],
  ["Fleuriste à Dax, je propose des bouquets et des compositions", "bouquets, compositions", false],
  ["Avocate, je fais surtout du divorce et des successions", "divorce, successions", true],
  ["Je suis antiquaire, avant c'était une dame qui vendait surtout du tabac", "", false],
  ["On est coiffeurs à Albi, ma fille voudrait qu'on fasse les ongles", "", false],
] as const)("in the opening « %s »: %s", (text, services, whole) => {
  const heard = opening(text);
  expect((heard?.value ?? []).map((s) => s.name).join(", ")).toBe(services);
  // Three of them, or what is done above all, are not asked for again.
  if (heard) expect(heard.confidence >= 0.7).toBe(whole);
});
