import { trades } from "./trade.ts";

export const RESTAURANTS = trades("restauration", [
  {
    label: "restaurant",
    visits: "place",
    words:
      "restaurant|restaurateur|restauratrice|resto|restau|restauration|brasserie|bistrot|bistro|auberge|table d'hotes|gastronomique|trattoria",
    offers: "déjeuner|dîner|groupes",
    does: "cuisine|menu|menu du jour|plat|plat du jour|dessert|brunch|formule|burger|salade|grillade|poisson|viande|privatisation|groupe|traiteur|entree|couscous|tapas|a emporter",
  },
  {
    label: "pizzeria",
    visits: "place",
    words: "pizzeria|pizzaiolo|pizza|pizzas|camion pizza|camion a pizza",
    offers: "pizzas|à emporter",
    does: "pizza|a emporter|pate|lasagne|salade|dessert|livraison|calzone|menu",
  },
  {
    label: "crêperie",
    visits: "place",
    words: "creperie|crepier|crepiere|crepes|galettes",
    offers: "galettes|crêpes",
    does: "galette|crepe|salade|dessert|glace|cidre|a emporter",
  },
  {
    label: "bar",
    visits: "place",
    words: "bar|cafe|bar a vin|bar a vins|bar a cocktails|pub|salon de the|cafe restaurant|coffee shop|bistrot cafe",
    offers: "boissons|planches|groupes",
    does: "boisson|planche|cocktail|biere|vin|tapas|concert|karaoke|privatisation|brunch|the|cafe|patisserie",
  },
  {
    label: "restauration rapide",
    visits: "place",
    words:
      "fast food|fast-food|snack|kebab|burger|burgers|food truck|foodtruck|friterie|sandwicherie|tacos|sushi|sushis",
    offers: "sur place|à emporter",
    does: "sur place|a emporter|burger|kebab|tacos|sandwich|frites|sushi|salade|livraison|bowl|menu",
  },
  {
    label: "traiteur",
    visits: "both",
    words: "traiteur|traiteuse|chef a domicile|cheffe a domicile|buffet",
    offers: "buffets|cocktails|mariages",
    does: "buffet|cocktail|mariage|plateau repas|anniversaire|bapteme|seminaire|brunch|piece montee|chef a domicile|repas",
  },
]);
