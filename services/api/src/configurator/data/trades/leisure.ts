import { trades } from "./trade.ts";

export const LEISURE = trades("service", [
  {
    label: "agence de voyages",
    naf: "79.11Z",
    visits: "place",
    hours: "shop",
    words: "agence de voyages|voyagiste|agent de voyage",
    offers: "voyages sur mesure|réservations",
    does: "voyage|voyages sur mesure|croisiere|billet|sejour|circuit|hotel|location|groupe|visa",
  },
  {
    label: "guide touristique",
    naf: "79.90Z",
    visits: "both",
    hours: "long",
    booked: true,
    words:
      "guide touristique|guide conferencier|guide conferenciere|guide interprete|visite guidee|office de tourisme|syndicat d'initiative|greeter",
    weak: "guide",
    offers: "visites guidées|groupes|circuits",
    does: "visite|visite guidee|groupe|circuit|scolaire|excursion|langue|degustation",
  },
  {
    label: "parc de loisirs",
    naf: "93.21Z",
    visits: "place",
    hours: "long",
    words:
      "parc de loisir|parc d'attraction|parc aquatique|accrobranche|parc animalier|zoo|ferme pedagogique|mini golf|minigolf|karting|circuit de karting|parc de jeux",
    offers: "billets|groupes|anniversaires",
    does: "billet|groupe|anniversaire|entree|scolaire|pass|restauration|session|grand prix",
  },
  {
    label: "salle de jeux",
    naf: "93.29Z",
    visits: "place",
    hours: "long",
    booked: true,
    words:
      "escape game|escape room|bowling|laser game|lasergame|laser tag|paintball|salle de jeux|plaine de jeux|parc de jeux interieur|trampoline park|trampoline|realite virtuelle|salle d'arcade|billard|quiz room|salle d'escalade|patinoire|lancer de hache|jeux de societe bar",
    weak: "escalade",
    offers: "parties|anniversaires|entreprises",
    does: "partie|anniversaire|entreprise|groupe|session|team building|enterrement de vie|piste|enigme|evjf|evg",
  },
  {
    label: "cinéma",
    naf: "90.04Z",
    visits: "place",
    hours: "long",
    words: "salle de spectacle|salle de concert|mediatheque|cafe theatre|opera|centre culturel|espace culturel",
    weak: "cinema|musee",
    offers: "billets|horaires|groupes",
    does: "billet|horaire|groupe|seance|abonnement|visite|spectacle|exposition|scolaire",
  },
  {
    label: "piscine municipale",
    naf: "93.11Z",
    visits: "place",
    hours: "long",
    words: "piscine municipale|piscine publique|centre aquatique|complexe sportif|centre sportif|stade nautique",
    weak: "gymnase",
    offers: "entrées|cours|abonnements",
    does: "entree|cours|abonnement|aquagym|natation|location|bebe nageur",
  },
]);
