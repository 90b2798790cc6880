import type { SlotName } from "@allokoli/contracts";
import { expect, test } from "vitest";
import { next, startInterview, stateAt } from "./index.ts";
import { NOW } from "./testing.ts";

const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const names = (services: { value: { name: string }[] } | undefined) =>
  (services?.value ?? []).map(({ name }) => name).join(", ");

/** What is offered and for how much, all in one answer, as people list it. */
test.each([
  [
    "électricien",
    "alors moi c'est surtout de la rénovation électrique, la mise aux normes, je change des tableaux, et puis les bornes de recharge depuis deux ans. Un tableau c'est à partir de 800 euros, la borne 1 400 pose comprise",
    "rénovation électrique, mise aux normes, tableaux, bornes de recharge, borne",
    "800, 1400",
  ],
  [
    "esthéticienne",
    "épilation jambes entières 32, demi-jambes 20, maillot 15, soin visage 1h 60 €",
    "épilation jambes entières, demi-jambes, maillot, soin visage",
    "32, 20, 15, 60",
  ],
  [
    "boulanger",
    "on a du pain bien sûr, des viennoiseries, des sandwichs le midi et des gâteaux d'anniversaire sur commande. la baguette est à 1,20, le croissant 1,30 et les gâteaux c'est 4 euros la part",
    "pain, viennoiseries, sandwichs, gâteaux d'anniversaire sur commande, baguette, croissant, gâteaux",
    "1.2, 1.3, 4",
  ],
  [
    "garagiste",
    "vidange a partir de 69€ plaquette 120 pneu montage equilibrage 15€ l'unité diagnostic électronique 49",
    "vidange, plaquette, pneu montage equilibrage, diagnostic électronique",
    "69, 120, 15, 49",
  ],
  [
    "photographe",
    "Mariages, portraits, grossesse, photos d'entreprise. Un reportage mariage commence à 1200 €, une séance portrait c'est 150 € avec 10 photos.",
    "mariages, portraits, grossesse, photos d'entreprise, reportage mariage",
    "1200, 150",
  ],
  [
    "vétérinaire",
    "consultation 38€, vaccin 65€, stérilisation chatte 140, castration chat 80, détartrage et radios aussi",
    "détartrage, radios, consultation, vaccin, stérilisation chatte, castration chat",
    "38, 65, 140, 80",
  ],
  [
    "aide à domicile",
    "ménage, repassage, courses, aide à la toilette, garde de nuit. 26,50 de l'heure, 13,25 après crédit d'impôt",
    "ménage, repassage, courses, aide à la toilette, garde de nuit",
    "26.5",
  ],
  [
    "hôtel",
    "chambre double 79€ chambre simple 65€ petit déjeuner 9€50 parking gratuit",
    "chambre double, chambre simple, petit déjeuner",
    "79, 65, 9.5",
  ],
  [
    "réparateur téléphone",
    "écran iphone a partir de 69e, batterie 49e, désoxydation 39e, déblocage et vente de reconditionnés",
    "déblocage, vente de reconditionnés, écran iphone, batterie, désoxydation",
    "69, 49, 39",
  ],
  [
    "bijoutier",
    "réparation de bijoux, changement de pile 8€, mise à taille 35, création sur mesure, rachat d'or",
    "réparation de bijoux, création sur mesure, rachat d'or, changement de pile, mise à taille",
    "8, 35",
  ],
  [
    "chocolatier",
    "ballotins, moulages de Pâques, ateliers enfants à vingt-cinq euros, ballotin 250 g 19,90",
    "ballotins, moulages de Pâques, ateliers enfants",
    "25, 19.9",
  ],
  [
    "professeur de yoga",
    "yoga vinyasa, yin, prénatal et ateliers le week-end. 15 le cours à l'unité, carte de 10 à 120, premier cours offert",
    "yoga vinyasa, yin, prénatal, ateliers",
    "15, 120",
  ],
  [
    "réparateur de vélos",
    "révision 45, crevaison 12 chambre comprise, vente de vélos d'occasion, électriques aussi. Avant la révision c'était 39.",
    "vente de vélos d'occasion, électriques, révision, crevaison",
    "45, 12",
  ],
  [
    "magasin de jouets",
    "jeux de société jouets en bois peluches et location de jeux à 5 euros la semaine",
    "jeux de société, jouets en bois, peluches, location de jeux",
    "5",
  ],
  [
    "plombier",
    "alors on fait surtout du dépannage hein les fuites les wc bouchés les ballons d'eau chaude et puis de temps en temps une salle de bain complète le déplacement c'est quarante euros et l'heure cinquante-cinq",
    "dépannage, fuites, wc bouchés, ballons d'eau chaude, salle de bain complète",
    "40, 55",
  ],
  [
    "chauffagiste",
    "L'entretien annuel est passé à 149 € cette année. Le contrat avec dépannage inclus est à 210 €. Nous posons chaudières, PAC, et poêles.",
    "chaudières, PAC, poêles, entretien annuel",
    "149, 210",
  ],
  [
    "institut de beauté",
    "Soins du visage, épilations, manucure, maquillage mariée. Le soin découverte est à 45 € au lieu de 60 €.",
    "soins du visage, épilations, manucure, maquillage mariée, soin découverte",
    "45",
  ],
  [
    "pâtissier",
    "entremets à 5,50 la part, number cake, wedding cake sur devis, macarons 1,80 pièce, et on ne fait plus de glaces",
    "number cake, entremets, wedding cake, macarons",
    "5.5, 1.8",
  ],
  [
    "restaurant",
    "Cuisine traditionnelle, formule midi 15,90 entrée plat ou plat dessert, 19,90 les trois, carte entre 25 et 40 €",
    "cuisine traditionnelle",
    "15.9, 19.9, 25-40",
  ],
  [
    "fleuriste",
    "Bouquets, plantes vertes, deuil. On livre dans un rayon de 15 km pour 9 euros, gratuit à partir de 60 €.",
    "bouquets, plantes vertes, deuil",
    "9",
  ],
  [
    "photographe",
    "Séance bébé 190, mariage c'est 1500 la journée, ou 900 la demi-journée, photo d'identité 10 euros les 4, et l'agrandissement",
    "agrandissement, séance bébé, mariage, photo d'identité",
    "190, 1500, 900, 10",
  ],
  [
    "éducateur canin",
    "Bilan comportemental 60 €, séance individuelle 45 €, école du chiot le samedi 20 €, promenade collective gratuite pour les clients",
    "bilan comportemental, séance individuelle, école du chiot, promenade collective",
    "60, 45, 20",
  ],
  [
    "huissier",
    "constats, signification d'actes, recouvrement de créances, états des lieux. Un constat commence à 250 euros hors taxes",
    "constats, signification d'actes, recouvrement de créances, états des lieux",
    "250",
  ],
  [
    "maçon",
    "alors agrandissements, garages, murets, piscines non on arrête, enduits de façade à 45 balles du mètre",
    "agrandissements, garages, murets, enduits de façade",
    "45",
  ],
  [
    "pisciniste",
    "Construction, rénovation, entretien, hivernage 190, remise en route 210. Robots et produits en magasin.",
    "construction, rénovation, entretien, robots, produits en magasin, hivernage, remise en route",
    "190, 210",
  ],
  [
    "aide à domicile",
    "on propose du ménage, du repassage, de la garde d'enfants et l'accompagnement aux courses. vingt-quatre euros de l'heure avant crédit d'impôt soit douze après",
    "ménage, repassage, garde d'enfants, accompagnement aux courses",
    "24",
  ],
  [
    "imprimeur",
    "flyers a5 les 1000 à 79€, bâches 25€/m², cartes de visite, t-shirts, enseignes",
    "cartes de visite, t-shirts, enseignes, flyers a5, bâches",
    "79, 25",
  ],
  [
    "couturière",
    "ourlets huit euros, fermetures douze, cintrage de veste vingt-cinq, robes de mariée à partir de six cents",
    "ourlets, fermetures, cintrage de veste, robes de mariée",
    "8, 12, 25, 600",
  ],
  [
    "caviste",
    "alors les vins bien sûr, 800 références, les champagnes, les whiskys, les bières, et des soirées dégustation 22 ou 24 ? 24 euros",
    "vins, champagnes, whiskys, bières, soirées dégustation",
    "24",
  ],
  [
    "professeur de danse",
    "salsa, bachata, rock. cours à 12, carte de 10 à 95, trimestre 130 euros. essai gratuit",
    "salsa, bachata, rock",
    "12, 95, 130",
  ],
  [
    "architecte d'intérieur",
    "Conseil déco 150 € les deux heures, plans 3D, suivi de travaux, home staging 800",
    "plans 3D, suivi de travaux, conseil déco, home staging",
    "150, 800",
  ],
  [
    "agent immobilier",
    "transactions, gestion locative 7%, syndic, estimations gratuites, état des lieux 3 € du m2",
    "transactions, gestion locative, syndic, estimations, état des lieux",
    "3",
  ],
  [
    "plombier",
    "bon déjà le dépannage, ça c'est tous les jours. ensuite les salles de bain clé en main, l'adoucisseur d'eau, le détartrage des ballons. côté tarif 49 la venue et 52 l'heure de main d'oeuvre",
    "dépannage, salles de bain clé en main, adoucisseur d'eau, détartrage des ballons",
    "49, 52",
  ],
  [
    "barbier",
    "Le combo coupe barbe à 32, la coupe seule 22, le rasage à l'ancienne 25 et les soins du visage aussi",
    "soins du visage, combo coupe barbe, coupe seule, rasage à l'ancienne",
    "32, 22, 25",
  ],
  [
    "pâtissier",
    "gateaux d'anniversaires 4€50 la part, pieces montées 2e le chou, cours de patisserie le mercredi 45€",
    "gâteaux d'anniversaires, pièces montées, cours de patisserie",
    "4.5, 2, 45",
  ],
  [
    "sushi",
    "plateaux de 18 pièces à 19,90, california, ramen 13, bento midi 14,50, livraison gratuite dès 25 euros",
    "california, livraison, plateaux de 18 pièces, ramen, bento midi",
    "19.9, 13, 14.5",
  ],
  [
    "garage moto",
    "Pneus, kit chaîne, préparation piste, hivernage 35 €/mois, révision des 1 000 km 120 €",
    "pneus, kit chaîne, préparation piste, hivernage, révision des 1 000 km",
    "35, 120",
  ],
  [
    "carrossier",
    "on répare la tôle, on fait la peinture complète, le polissage des phares 60, le remplacement de pare-brise franchise offerte",
    "tôle, peinture complète, polissage des phares, remplacement de pare-brise franchise",
    "60",
  ],
  [
    "vétérinaire",
    "consultations sur rdv, chirurgie, dentisterie, échographie, pension pour chats 14 euros par jour. La consultation est à 45, on l'a augmentée elle était à 41.",
    "consultations, chirurgie, dentisterie, échographie, pension pour chats",
    "14, 45",
  ],
  [
    "dresseur",
    "éducation du chiot, rappel, agressivité, cours collectifs à 15 euros, particulier à 50",
    "éducation du chiot, rappel, agressivité, cours collectifs",
    "15, 50",
  ],
  [
    "sage-femme",
    "suivi gynéco, monitoring, cours de préparation, allaitement, consultation 26,50 et rééducation",
    "suivi gynéco, monitoring, cours de préparation, allaitement, rééducation, consultation",
    "26.5",
  ],
  [
    "expert-comptable",
    "Bilan annuel, déclarations de TVA, bulletins de paie 22 € pièce, conseil en création. Abonnement 99 € HT/mois.",
    "bilan annuel, déclarations de TVA, conseil en création, bulletins de paie",
    "22, 99",
  ],
  [
    "piscine",
    "contrat d'entretien 85 par mois, analyse d'eau gratuite, mise en hivernage 150, changement de liner, robots",
    "changement de liner, robots, contrat d'entretien, analyse d'eau, mise en hivernage",
    "85, 150",
  ],
  [
    "garde-meubles",
    "box de 2 m2 à 35 € par mois, 5 m2 à 65, 10 m2 à 110, cartons, transport",
    "cartons, transport, box",
    "35, 65, 110",
  ],
  [
    "auto-école",
    "B, AAC, moto A2, le permis à 1 euro par jour on le fait aussi. forfait moto 890, code 250",
    "AAC, moto A2, permis, code",
    "890, 250",
  ],
  [
    "moniteur de ski",
    "cours particulier 60 de l'heure, hors piste, raquettes 30 par personne, journée complète 390",
    "hors piste, cours particulier, raquettes, journée complète",
    "60, 30, 390",
  ],
  [
    "informaticien",
    "réparation, assemblage, réseau, caméras. Forfait nettoyage 60, réinstallation Windows 80, récup de données à partir de 150, diag offert",
    "réparation, assemblage, réseau, caméras, réinstallation Windows",
    "60, 80, 150",
  ],
  [
    "agence de communication",
    "On crée des logos, des sites, on gère les réseaux sociaux. Pack démarrage 1 500 € HT, community management 400 €/mois.",
    "logos, sites, réseaux sociaux",
    "1500, 400",
  ],
  [
    "traducteur",
    "0,10 du mot en anglais 0,12 en allemand, traduction assermentée 45 la page, interprétariat 70 l'heure",
    "traduction assermentée, interprétariat",
    "0.1, 0.12, 45, 70",
  ],
  [
    "couturière",
    "ourlet simple 9, jean 12, fermeture manteau 28, reprise taille 15, transformation de robe, coussins",
    "transformation de robe, coussins, ourlet simple, jean, fermeture manteau, reprise taille",
    "9, 12, 28, 15",
  ],
  [
    "primeur",
    "fruits et légumes, paniers bio 18 €, corbeilles pour entreprises 45 €, jus frais",
    "fruits, légumes, jus frais, paniers bio, corbeilles pour entreprises",
    "18, 45",
  ],
  [
    "plombier",
    "bah tout ce qui est fuites et chauffe-eau, un peu de chauffage aussi, le déplacement 39 €",
    "fuites, chauffe-eau, chauffage",
    "39",
  ],
  ["coiffeur", "coupe 24, couleur 45, et lissage non pas encore", "coupe, couleur", "24, 45"],
  ["garagiste", "la vidange c'était 59, maintenant 69", "", "69"],
  ["traiteur", "cocktail 22 € par personne, au lieu de 26 €", "cocktail", "22"],
  ["électricien", "je remplace des tableaux et des prises, 48 euros de l'heure", "tableaux, prises", "48"],
  ["professeur de piano", "30 € l'heure, carnet de 10 à 270 €", "", "30, 270"],
])("a %s, in « %s »", (trade, text, services, prices) => {
  const state = stateAt({ trade: said(trade), business_name: said("Maison Alba") }, "services");
  const question = state.question && { ...state.question, topics: ["services", "prices"] as SlotName[] };
  const { draft } = next({ ...state, question }, text, { now: NOW }).state;
  expect(names(draft.services)).toBe(services);
  const amounts = (draft.prices?.value ?? []).filter(({ amount }) => amount !== null);
  expect(amounts.map(({ amount, amount_max: max }) => (max ? `${amount}-${max}` : amount)).join(", ")).toBe(prices);
});

test.each([
  ["Restaurant libanais à Tours, mezzés, grillades, traiteur, on livre aussi", "mezzés, grillades, traiteur"],
  ["taxi à Auch, gares, aéroports, hôpitaux", "gares, aéroports, hôpitaux"],
  ["notre boîte fait de l'isolation de combles, de murs et de sols", "isolation de combles, murs, sols"],
])("in the opening « %s »: %s", (text, services) => {
  const { draft } = next(startInterview({ now: NOW }).state, text, { now: NOW }).state;
  expect(names(draft.services)).toBe(services);
});
