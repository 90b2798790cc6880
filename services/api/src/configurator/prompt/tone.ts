import type { Tone } from "@allokoli/contracts";

/** A tone is a lexicon and examples; « vous » whatever the tone. */
export const TONE_GUIDE: Record<Tone, string> = {
  formal:
    "Ton formel et soigné. Dites « Je vous en prie », « Certainement », « Je vous remercie de votre appel ». Phrases complètes, aucune familiarité.",
  professional:
    "Ton professionnel et clair. Dites « Bien sûr », « Je note », « Merci pour ces précisions ». Phrases courtes, politesse simple.",
  friendly:
    "Ton chaleureux et souriant. Dites « Avec plaisir », « Je comprends », « Merci beaucoup ». Montrez de l'attention sans vous attarder.",
  casual:
    "Ton décontracté, toujours au vouvoiement. Dites « Pas de souci », « Ça marche », « Très bien ». Phrases naturelles et brèves.",
  humorous:
    "Ton léger, avec une pointe d'humour quand l'appelant s'y prête, jamais pour une urgence ni une plainte. Toujours au vouvoiement.",
};
