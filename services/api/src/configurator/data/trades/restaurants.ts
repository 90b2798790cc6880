import { trades } from "./trade.ts";

export const RESTAURANTS = trades("restauration", [
  {
    label: "restaurant",
    naf: "56.10A",
    visits: "place",
    hours: "restaurant",
    words:
      "restaurant|restaurateur|restauratrice|resto|restau|restauration|trattoria|restaurant italien|osteria|ristorante|restaurant japonais|restaurant de sushi|ramen|izakaya|cuisine japonaise|restaurant chinois|restaurant asiatique|restaurant thai|restaurant thailandais|restaurant vietnamien|cuisine asiatique|restaurant coreen|restaurant indien|restaurant pakistanais|restaurant libanais|cuisine libanaise|restaurant marocain|restaurant oriental|restaurant turc|restaurant africain|restaurant mexicain|restaurant portugais|restaurant espagnol|bar a tapas|restaurant vegetarien|restaurant vegan|cuisine vegetale|restaurant bio|restaurant vege|restaurant de poisson|restaurant de fruits de mer|bar a huitres|grill|steakhouse|restaurant de viande",
    weak: "cuisine italienne|sushi bar|buffet a volonte|traiteur asiatique|cuisine indienne|couscous|cuisine du monde|grillade",
    offers: "déjeuner|dîner|groupes",
    does: "cuisine|menu|menu du jour|plat|plat du jour|dessert|brunch|formule|burger|salade|grillade|poisson|viande|privatisation|groupe|traiteur|entree|couscous|tapas|a emporter",
  },
  {
    label: "brasserie",
    naf: "56.10A",
    visits: "place",
    hours: "restaurant",
    words:
      "brasserie|bistrot|bistro|bouchon lyonnais|bouchon|estaminet|bistrot de quartier|cafe brasserie|bar brasserie",
    offers: "plat du jour|carte|terrasse",
    does: "plat|plat du jour|menu|carte|entrecote|moules|salade|dessert|formule|groupe|brunch|tartare|planche|privatisation",
  },
  {
    label: "auberge",
    naf: "56.10A",
    visits: "place",
    hours: "restaurant",
    words: "auberge|ferme auberge|aubergiste|relais routier|restaurant routier|table d'hotes",
    offers: "menus|groupes|produits de la ferme",
    does: "menu|groupe|plat|repas|cuisine|buffet|dessert|banquet|chambre",
  },
  {
    label: "restaurant gastronomique",
    naf: "56.10A",
    visits: "place",
    hours: "restaurant",
    words: "gastronomique|restaurant gastronomique|restaurant etoile|table gastronomique",
    weak: "bistronomique|bistronomie",
    offers: "menu dégustation|menu du marché|groupes",
    does: "menu|menu degustation|accord|carte|privatisation|plat|dessert|groupe|bon cadeau",
  },
]);
