/** A word that is the name of two trades or more: what tells them apart (folded), and what to ask when nothing does. */
export type Ambiguous = { words: RegExp; ask: string; options: readonly [trade: string, told: RegExp][] };

export const AMBIGUOUS: readonly Ambiguous[] = [
  {
    words: /^peintre$/,
    ask: "Peintre en bâtiment, ou artiste peintre ?",
    options: [
      [
        "peintre en bâtiment",
        /artisan|entreprise|batiment|maison|interieur|exterieur|facade|papiers? peints?|chantier|murs?\b|plafond|appartement|ravalement|renovation|enduit|lasure|volets?\b|devis|deplace|intervien/,
      ],
      ["artiste peintre", /artist|tableau|toile|galerie|exposition|oeuvre|aquarelle|portrait|d'art\b|atelier/],
    ],
  },
  {
    words: /^coach(?:ing)?$/,
    ask: "Coach sportif, coach de vie, ou coach professionnel ?",
    options: [
      ["coach sportif", /sport|muscul|fitness|physique|forme|cardio|yoga|pilates|salle/],
      ["coach de vie", /\bvie\b|personnel|bien-etre|confiance|stress|scolaire|parental|image|mental/],
      ["coach", /professionnel|entreprise|dirigeant|equipe|manager|carriere|cadres?\b|competences/],
    ],
  },
  {
    words: /^depanneu(?:r|se)$/,
    ask: "Vous dépannez des voitures, de l'électroménager, ou de l'informatique ?",
    options: [
      ["dépanneur automobile", /auto|voiture|vehicule|remorqu|route|moto|crevaison|batterie/],
      ["réparateur d'électroménager", /electromenager|lave|frigo|four|machine|refrigerateur/],
      ["dépannage informatique", /informatique|ordinateur|\bpc\b|virus|reseau/],
    ],
  },
  {
    words: /^(?:courtier|courtiere|courtage)$/,
    ask: "Courtier en crédit, ou courtier en assurance ?",
    options: [
      ["courtier en crédit", /credit|\bprets?\b|immobilier|financement|\btaux\b/],
      ["assureur", /assur|mutuelle|prevoyance|sinistre/],
    ],
  },
  {
    words: /^laboratoire$/,
    ask: "Un laboratoire d'analyses médicales, ou de prothèses dentaires ?",
    options: [
      ["laboratoire", /analyse|medica|biologi|sang|prelevement|depistage/],
      ["prothésiste dentaire", /dentaire|prothes|dents?\b|couronne/],
    ],
  },
];
