const voiceFr = {
  title: "À voix haute",
  why: "Votre navigateur va demander le micro : il ne sert qu’à cette conversation et se coupe avec elle.",
  start: "Parler",
  startTyping: "Continuer par écrit",
  asking: "Votre navigateur demande le micro. Touchez « Autoriser ».",
  connecting: "J’ouvre la ligne…",
  cancel: "Annuler",
  ready: "Vous pouvez parler.",
  deniedTitle: "Votre navigateur bloque le micro",
  denied: "Touchez l’icône à gauche de l’adresse, autorisez le micro, puis réessayez. Ou continuez par écrit.",
  missingTitle: "Aucun micro disponible",
  missing:
    "Branchez-en un, ou fermez le logiciel qui s’en sert, puis réessayez. Ou continuez par écrit : c’est la même conversation.",
  blocked: "Je n’arrive pas à ouvrir la ligne : le réseau où vous êtes bloque peut-être la voix. Continuez par écrit.",
  forbidden:
    "Les réglages de ce site empêchent la voix. Signalez-le à l’éditeur de votre logiciel, et continuez par écrit : c’est la même conversation.",
  gone: "La ligne s’est fermée avant que je ne réponde. Réessayez, ou continuez par écrit.",
  lostTitle: "La ligne s’est coupée",
  lost: "Tout ce que vous avez dit est gardé. Reprenez à voix haute, ou continuez par écrit.",
  resume: "Reprendre",
  states: {
    idle: "au repos",
    listening: "J’écoute",
    thinking: "Je réfléchis",
    speaking: "Je parle",
    muted: "Micro coupé",
  },
  ring: (state: string) => `AlloKoli : ${state}`,
  mute: "Couper le micro",
  unmute: "Rouvrir le micro",
  end: "Arrêter la voix",
  /** On their buttons, where the whole would not fit. */
  short: { mute: "Couper", unmute: "Rouvrir", end: "Arrêter" },
};

export type VoiceStrings = typeof voiceFr;
export default voiceFr;
