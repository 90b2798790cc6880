import { trades } from "./trade.ts";

export const LODGING = trades("hebergement", [
  {
    label: "hôtel",
    visits: "place",
    words:
      "hotel|hotelier|hoteliere|hotellerie|hotel restaurant|hotel-restaurant|auberge de jeunesse|residence de tourisme",
    offers: "chambres|petit-déjeuner",
    does: "chambre|petit-dejeuner|seminaire|suite|spa|demi-pension|reception|salle de reunion",
  },
  {
    label: "gîte",
    visits: "place",
    words: "gite|gites|location saisonniere|meuble de tourisme|location de vacances|airbnb|locations saisonnieres",
    offers: "location à la semaine|week-ends",
    does: "location|menage|draps|spa|piscine|location a la semaine|mariage",
  },
  {
    label: "chambres d'hôtes",
    visits: "place",
    words: "chambre d'hotes|chambres d'hotes|chambre d'hote|maison d'hotes|bed and breakfast",
    offers: "chambres|petit-déjeuner|table d'hôtes",
    does: "chambre|petit-dejeuner|table d'hotes|spa|nuitee|piscine|panier repas",
  },
  {
    label: "camping",
    visits: "place",
    words: "camping|mobil-home|mobil-homes|bungalow|village vacances",
    offers: "emplacements|mobil-homes",
    does: "emplacement|mobil-home|tente|location|piscine|animation|snack|caravane|camping-car|chalet|club enfants",
  },
]);
