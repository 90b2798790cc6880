/** Weeks that French businesses of a kind keep, as a quick reply shows them: to propose, never to assume. */
export const USUAL_HOURS = {
  craft: "Du lundi au vendredi, 8 h–18 h",
  always: "Tous les jours, 24 h/24",
  office: "Du lundi au vendredi, 9 h–12 h et 14 h–18 h",
  care: "Du lundi au vendredi, 8 h 30–19 h",
  shop: "Du mardi au samedi, 9 h 30–12 h 30 et 14 h–19 h",
  bakery: "Du mardi au dimanche, 7 h–13 h et 15 h 30–19 h 30",
  restaurant: "Du mardi au samedi, 12 h–14 h et 19 h–22 h",
  bar: "Du mardi au samedi, 17 h–2 h",
  salon: "Du mardi au samedi, 9 h–19 h",
  garage: "Du lundi au vendredi, 8 h–12 h et 14 h–18 h 30, samedi 9 h–12 h",
  workshop: "Du lundi au vendredi, 8 h 30–12 h et 13 h 30–17 h 30",
  reception: "Tous les jours, 8 h–20 h",
  long: "Tous les jours, 9 h–20 h",
  evening: "Du lundi au vendredi, 16 h–21 h, samedi 9 h–13 h",
} as const;

export type UsualHours = keyof typeof USUAL_HOURS;
