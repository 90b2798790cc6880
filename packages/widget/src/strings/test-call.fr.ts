const testCallFr = {
  title: "Essayer l’assistant",
  intro: "Parlez-lui comme le ferait un de vos clients.",
  micWhy: "Votre navigateur va demander le micro : il ne sert qu’à cet essai et se coupe avec lui.",
  start: "Lui parler",
  startTyping: "Lui écrire plutôt",
  asking: "Votre navigateur demande le micro. Touchez « Autoriser ».",
  connecting: "J’appelle votre assistant…",
  deniedTitle: "Votre navigateur bloque le micro",
  denied: "Touchez l’icône à gauche de l’adresse, autorisez le micro, puis réessayez. Ou continuez par écrit.",
  missingTitle: "Aucun micro disponible",
  missing:
    "Branchez-en un, ou fermez le logiciel qui s’en sert, puis réessayez. Ou continuez par écrit : l’assistant répond de la même façon.",
  notHere:
    "L’essai par la voix n’est pas encore disponible dans cette page. Appelez le numéro de l’assistant pour l’entendre.",
  blocked: "L’appel n’est pas passé. Le réseau où vous êtes bloque peut-être les appels dans le navigateur.",
  states: {
    idle: "au repos",
    listening: "écoute",
    thinking: "réfléchit",
    speaking: "parle",
    muted: "coupé",
  },
  ring: (state: string) => `Assistant : ${state}`,
  mute: "Couper le micro",
  unmute: "Rouvrir le micro",
  hangUp: "Raccrocher",
  readAloud: "Lire à voix haute",
  type: "Écrire à l’assistant",
  typeHint: "Écrivez-lui…",
  send: "Envoyer",
  captions: "Sous-titres",
  assistant: "Assistant",
  you: "Vous",
  ended: (time: string) => `Appel terminé après ${time}.`,
  again: "Rappeler",
  see: "Voir cet appel dans l’historique",
  noOne: "Choisissez d’abord un assistant à essayer.",
};

export type TestCallStrings = typeof testCallFr;
export default testCallFr;
