/** What the simulated model says by itself. Everything about the business comes from the assistant's configuration. */
export const PHRASES = {
  anythingElse: "Puis-je vous aider pour autre chose ?",
  listening: "Je vous écoute.",
  goodbye: "Merci de votre appel, au revoir.",
  unknown: "Je suis désolé, je n’ai pas cette information.",
  cannot: "Je ne peux pas m’en charger moi-même.",
  offerMessage: "Souhaitez-vous laisser un message pour être rappelé ?",
  notUnderstood: "Je n’ai pas bien compris.",
  isMachine: "Oui, je suis un assistant vocal automatique.",
  noted: "C’est bien noté.",
  toolFailed: "Je suis désolé, je n’ai pas pu enregistrer votre demande.",
  transferring: "Je vous mets en relation, ne quittez pas.",
  takingMessage: "Bien sûr, je prends votre message.",
  of: "Bien sûr.",
  danger: "Si quelqu’un est en danger, appelez tout de suite le cent douze.",
  urgent: "Je comprends que c’est urgent.",
  takingDetails: "Je prends vos coordonnées.",
  offerRequest: "Souhaitez-vous que je note votre demande ?",
  takingUrgency: "Je comprends que c’est urgent, je prends vos coordonnées.",
} as const;

export const readBack = (digits: string): string => {
  const national = digits.replace(/^\+33/, "0");
  return `J’ai noté le ${national.replace(/(\d{2})(?=\d)/g, "$1 ")}, c’est bien cela ?`;
};

export const isYes = (text: string): boolean =>
  /^(oui|d accord|volontiers|ok|bien sur|avec plaisir|tout a fait|c est (ca|cela|exact|bien)|exact|absolument|s il vous plait)/.test(
    text,
  );

export const isNo = (text: string): boolean => /^non\b/.test(text);

export const isGoodbye = (text: string): boolean =>
  /\b(au revoir|bonne journee|bonne soiree|c est tout|a bientot|non merci|rien d autre)\b/.test(text);
