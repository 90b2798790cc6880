import type { SlotName } from "@allokoli/contracts";
import { expect, test } from "vitest";
import { next, stateAt } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });

/** The prices kept when a business of this trade answers the question about its services and prices. */
function charged(trade: string, text: string): string {
  const state = stateAt({ trade: said(trade), business_name: said("Maison Alba") }, "services");
  const question = state.question && { ...state.question, topics: ["services", "prices"] as SlotName[] };
  const { draft } = next({ ...state, question }, text, { now: NOW }).state;
  return (draft.prices?.value ?? [])
    .map(({ label, amount, amount_max, kind }) =>
      [label, amount === null ? kind : amount_max ? `${amount}-${amount_max}` : amount].filter(Boolean).join(" "),
    )
    .join(", ");
}

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
  ["maçon", "dalle à partir de 90 euros le m². Non 85.", "dalle 85"],
  ["garage", "La vidange à 89 euros, euh attendez, c'est passé à 95.", "vidange 95"],
  [
    "coiffeur",
    "coupe femme 42, homme 26, couleur à partir de 55. Homme 28 en fait.",
    "coupe femme 42, couleur 55, coupe homme 28",
  ],
  ["aide à domicile", "27 euros de l'heure, 13,50 après crédit d'impôt. Attendez c'est 28, donc 14 après.", "28"],
  ["informatique", "Le diagnostic est à 29 euros. La grande enseigne facture 99 le diagnostic.", "diagnostic 29"],
  [
    "architecte",
    "Le premier rendez-vous est à 150 euros. Après c'est un pourcentage, entre 8 et 12.",
    "premier rendez-vous 150",
  ],
  ["animalerie", "pension 9 euros par jour... du coup non, aucun prix.", ""],
])("a %s charges, in « %s »: %s", (trade, text, prices) => expect(charged(trade, text)).toBe(prices));
