/** Three owners, as they type: an opening, then an answer for each topic that they are asked about. */
export interface Persona {
  name: string;
  opening: string;
  answers: Record<string, string>;
}

export const PERSONAS: Persona[] = [
  {
    name: "plumber",
    opening: "Bonjour, je suis plombier à Lyon 3e, je m'appelle Plomberie Marchetti, du lundi au vendredi 8h-18h.",
    answers: {
      business_name: "Plomberie Marchetti",
      address: "12 rue Garibaldi, 69003 Lyon",
      service_area: "Lyon et la première couronne",
      phone: "06 39 98 12 41",
      hours: "du lundi au vendredi de 8h à 18h, le samedi de 9h à midi",
      services: "dépannage de fuites, remplacement de chauffe-eau et débouchage",
      prices: "déplacement 50 euros, main d'œuvre 60 euros de l'heure",
      emergency: "oui, les urgences 24h/24",
      capabilities: "prendre les messages et trier les urgences",
    },
  },
  {
    name: "restaurant",
    opening: "Nous sommes un restaurant à Bordeaux, La Table d'Ondine, ouvert midi et soir sauf le lundi.",
    answers: {
      business_name: "La Table d'Ondine",
      address: "4 place du Parlement, 33000 Bordeaux",
      phone: "04 65 71 20 30",
      hours: "du mardi au dimanche 12h-14h30 et 19h-22h30, fermé le lundi",
      services: "cuisine de marché, menus végétariens, privatisation de la salle",
      prices: "menu du midi 24 euros, menu du soir 42 euros",
      capabilities: "prendre les réservations et répondre aux questions",
    },
  },
  {
    name: "hairdresser",
    opening: "salon de coiffure Chez Maëlle, Rennes",
    answers: {
      business_name: "Chez Maëlle",
      address: "7 rue Saint-Michel 35000 Rennes",
      phone: "01 99 00 45 67",
      hours: "mardi au samedi 9h 19h",
      services: "coupe, couleur, balayage",
      prices: "coupe femme 38 €, coupe homme 24 €",
      capabilities: "prendre des rendez-vous",
    },
  },
];

/** For what every owner is asked. */
export const COMMON: Record<string, string> = {
  tone: "chaleureux mais professionnel",
  voice: "une voix de femme",
};
