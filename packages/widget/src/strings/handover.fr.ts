const handoverFr = {
  title: "Continuer sur un autre appareil",
  how: "Ouvrez cette même page sur l’autre appareil, touchez « J’ai un code », puis entrez ces six chiffres. Celle-ci suivra.",
  code: "Votre code",
  validUntil: (time: string, minutes: string) => `Valable encore ${minutes}, jusqu’à ${time}.`,
  minutes: (n: number) => (n >= 60 ? "une heure" : n > 1 ? `${n} minutes` : "une minute"),
  expired: "Ce code n’est plus valable.",
  renew: "Nouveau code",
  copy: "Copier le code",
  making: "Je prépare votre code…",
  haveCode: "J’ai un code",
  showCode: "Continuer ailleurs : afficher un code",
  enterTitle: "Reprendre avec un code",
  enterHow: "Sur l’autre appareil, touchez « Continuer sur un autre appareil » : le code s’affiche.",
  field: "Code à six chiffres",
  resume: "Reprendre la conversation",
  incomplete: "Il faut six chiffres.",
};

export type HandoverStrings = typeof handoverFr;
export default handoverFr;
