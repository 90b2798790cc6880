/** Weeks that French businesses of a kind keep, in words that our reader of hours understands: to propose, never to assume. */
export const USUAL_HOURS = {
  craft: "du lundi au vendredi de 8 h à 18 h",
  always: "tous les jours 24 h/24",
  office: "du lundi au vendredi de 9 h à 12 h et de 14 h à 18 h",
  care: "du lundi au vendredi de 8 h 30 à 19 h",
  shop: "du mardi au samedi de 9 h 30 à 12 h 30 et de 14 h à 19 h",
  bakery: "du mardi au dimanche de 7 h à 13 h et de 15 h 30 à 19 h 30",
  restaurant: "du mardi au samedi de 12 h à 14 h et de 19 h à 22 h",
  bar: "du mardi au samedi de 17 h à 2 h",
  salon: "du mardi au samedi de 9 h à 19 h",
  garage: "du lundi au vendredi de 8 h à 12 h et de 14 h à 18 h 30, samedi de 9 h à 12 h",
  workshop: "du lundi au vendredi de 8 h 30 à 12 h et de 13 h 30 à 17 h 30",
  reception: "tous les jours de 8 h à 20 h",
  long: "tous les jours de 9 h à 20 h",
  evening: "du lundi au vendredi de 16 h à 21 h, samedi de 9 h à 13 h",
} as const;

export type UsualHours = keyof typeof USUAL_HOURS;
