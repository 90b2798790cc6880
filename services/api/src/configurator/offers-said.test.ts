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
    prices: (after.draft.prices?.value ?? [])
      .map(({ label, amount, amount_max, kind }) =>
        [label, amount === null ? kind : amount_max ? `${amount}-${amount_max}` : amount].filter(Boolean).join(" "),
      )
      .join(", "),
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

test.each([
  ["coiffeur", "Coupe 24, barbe 15, forfait coupe barbe 35.", "Coupe 24, barbe 15, forfait coupe barbe 35"],
  [
    "location de matériel",
    "Nacelle 210 le jour. Remorque sur devis. Caution 800.",
    "Nacelle 210, Remorque quote, Caution 800",
  ],
  ["épicerie fine", "coffrets de 30 à 70 euros, non jusqu'à 90", "coffrets 30-90"],
  ["imprimeur", "100 flyers 35 euros, je me trompe : 45 euros", "100 flyers 45"],
  ["bowling", "la partie 8 euros, 6,50 avant 18h", "partie 8, avant 18h 6.5"],
  ["restaurant", "entrée 8,50 plat 16 dessert 7, menu complet 27", "entrée 8.5, plat 16, dessert 7, menu complet 27"],
  [
    "pizzeria",
    "calzone 12e, napolitaine 10e50, supplément fromage 1e",
    "calzone 12, napolitaine 10.5, supplément fromage 1",
  ],
  ["psychologue", "65 la séance, 80 en couple, tarif étudiant 45", "séance 65, couple 80, étudiant 45"],
  [
    "avocat",
    "le premier rendez-vous est à 80 euros, non pardon 90, ensuite c'est 200 de l'heure",
    "premier rendez-vous 90, 200",
  ],
  ["plombier", "déplacement soixante balles, après c'est cinquante-cinq de l'heure", "déplacement 60, 55"],
  ["peintre en bâtiment", "entre 20 et 35 euros le mètre carré, ça dépend de l'état des murs", "mètre carré 20-35"],
  [
    "couvreur",
    "le mètre carré de toiture à partir de cent vingt euros, le démoussage douze euros du mètre carré",
    "mètre carré de toiture 120, démoussage 12",
  ],
  ["traductrice", "0,12 euro le mot, minimum 40 euros", "mot 0.12, 40"],
  [
    "hôtel",
    "la chambre simple soixante-douze euros, la double quatre-vingt-neuf, le petit-déjeuner onze cinquante",
    "chambre simple 72, double 89, petit-déjeuner 11.5",
  ],
  [
    "taxi",
    "prise en charge 4 euros 18, le kilomètre 2 euros 10, l'aéroport c'est 55 euros forfaitaire",
    "prise en charge 4.18, kilomètre 2.1, aéroport 55",
  ],
  ["garagiste", "vidange 95 euros, l'an dernier on était à 85", "vidange 95"],
  [
    "fleuriste",
    "bouquets dès 20, couronnes à partir de 90 euros, livraison 10",
    "bouquets 20, couronnes 90, livraison 10",
  ],
  ["boucherie", "rôti 18,90 le kilo, merguez 13,50", "rôti 18.9, merguez 13.5"],
  [
    "photographe",
    "reportage mariage 1 450 euros, séance famille 180, les photos de classe on ne fait pas",
    "reportage mariage 1450, séance famille 180",
  ],
  [
    "auto-école",
    "forfait 20 heures 1 190 euros, heure supplémentaire 52, frais de dossier 60",
    "forfait 20 heures 1190, heure supplémentaire 52, frais de dossier 60",
  ],
  [
    "dentiste",
    "détartrage 43 euros 38, blanchiment 350, la concurrence est à 500",
    "détartrage 43.38, blanchiment 350",
  ],
  ["toiletteur", "petit chien 38, moyen 48, grand 60 et plus", "petit chien 38, moyen 48, grand 60"],
  ["ostéopathe", "la consultation est à 60, 50 pour les moins de 18 ans", "consultation 60, moins de 18 ans 50"],
  ["camping", "emplacement 18 euros la nuit, mobil-home de 380 à 720 la semaine", "emplacement 18, mobil-home 380-720"],
  [
    "esthéticienne",
    "épilation sourcils 12, demi-jambes 20, maillot 18, j'ai augmenté en janvier avant c'était 10 les sourcils",
    "épilation sourcils 12, demi-jambes 20, maillot 18",
  ],
  [
    "électricien",
    "devis gratuit, 45 de l'heure hors taxes, déplacement 35 dans un rayon de 20 km",
    "devis gratuit quote, 45, déplacement 35",
  ],
  ["menuisier", "ça dépend du bois, ya pas de prix fixe", ""],
  ["libraire", "les prix c'est les éditeurs qui décident", ""],
  [
    "couturière",
    "ourlet 12 euros, fermeture éclair 18, non 20, robe sur devis",
    "ourlet 12, fermeture éclair 20, robe quote",
  ],
  ["pressing", "chemise 3,20 pantalon 6 manteau 14", "chemise 3.2, pantalon 6, manteau 14"],
  ["nettoyage", "25 euros de l'heure, j'ai 6 salariés et 2 camions", "25"],
  ["apiculteur", "le pot 9, le kilo 16, les 3 pots 25", "pot 9, kilo 16, 3 pots 25"],
  ["tatoueur", "minimum quatre-vingts, après c'est à l'heure cent vingt", "80, 120"],
  [
    "vétérinaire",
    "consultation 45, le vaccin 70 rappel compris, castration du chat 85",
    "consultation 45, vaccin 70, castration du chat 85",
  ],
  ["coach sportif", "60 la séance, 10 séances 500", "séance 60, 10 séances 500"],
  ["barbier", "coupe 20 moins 10 % pour les étudiants", "coupe 20"],
  ["ambulance", "tarif sécu, rien à payer", ""],
  ["serrurier", "de jour 95 euros, la nuit et le dimanche 160", "jour 95, dimanche 160"],
  [
    "food truck",
    "burger 11, formule frites boisson 14,50, on sert 120 personnes par midi",
    "burger 11, formule frites boisson 14.5",
  ],
  [
    "dépannage auto",
    "remorquage 130 euros jusqu'à 30 km, 2 euros du km au-delà",
    "remorquage 130, remorquage au-delà 2",
  ],
  ["paysagiste", "38 euros l'heure TTC, le crédit d'impôt de 50 % s'applique", "38"],
  ["vigneron", "la bouteille de 6 à 14 euros, le carton de 6 à 48", "bouteille 6-14, carton 6-48"],
  [
    "cordonnier",
    "talons femme 14 euros, homme 16, patins vingt-deux euros",
    "talons femme 14, talons homme 16, patins 22",
  ],
  ["ramoneur", "le conduit soixante-dix, le poêle quatre-vingt-quinze", "conduit 70, poêle 95"],
  ["opticien", "monture plus verres à partir de 49", "monture plus verres 49"],
  ["moto", "main d'oeuvre 65 de l'heure, pneu monté 15", "main d'œuvre 65, pneu monté 15"],
  ["naturopathe", "première consultation 70 euros, suivi 50", "première consultation 70, suivi 50"],
  ["cave", "dégustation 15 par personne remboursés si on achète six bouteilles", "dégustation 15"],
  ["maçon", "200 euros le mètre cube coulé", "mètre cube coulé 200"],
  ["pharmacie", "on n'a pas le droit de donner les prix des médicaments", ""],
  ["expert-comptable", "à partir de 90 par mois, bilan 1200", "mois 90, bilan 1200"],
  ["sage-femme", "25 euros, pris en charge à 70 %", "25"],
])("a %s charges, in « %s »: %s", (trade, text, prices) => expect(answered(trade, text).prices).toBe(prices));

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
