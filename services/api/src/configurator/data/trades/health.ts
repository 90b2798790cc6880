import { trades } from "./trade.ts";

export const HEALTH = trades("sante", [
  {
    label: "psychologue",
    visits: "place",
    words:
      "psychologue|psy|psychotherapeute|psychotherapie|neuropsychologue|psychanalyste|therapeute|psychopraticien|psychopraticienne|sexologue",
    offers: "consultation individuelle|couple|enfants et adolescents",
    does: "therapie|psychotherapie|consultation|consultation individuelle|seance|bilan|therapie de couple|suivi|emdr|tcc|hypnose|soutien|guidance|test de qi",
  },
  {
    label: "médecin",
    visits: "place",
    words:
      "medecin|medecin generaliste|generaliste|docteur|cabinet medical|maison medicale|psychiatre|pediatre|dermatologue|cardiologue|gynecologue|ophtalmologue|ophtalmo|orl|rhumatologue|allergologue|medecin du sport",
    offers: "consultation|suivi",
    does: "consultation|suivi|vaccination|visite|certificat|bilan|teleconsultation|suivi de grossesse|frottis|ecg|infiltration",
  },
  {
    label: "dentiste",
    visits: "place",
    urgent: true,
    words:
      "dentiste|chirurgien dentiste|chirurgien-dentiste|chirurgienne-dentiste|cabinet dentaire|orthodontiste|orthodontie",
    offers: "soins|détartrage|prothèses",
    does: "soins|soin|detartrage|prothese|implant|couronne|blanchiment|extraction|orthodontie|appareil|carie|facette",
  },
  {
    label: "kinésithérapeute",
    visits: "place",
    words: "kinesitherapeute|kine|masseur kinesitherapeute|kinesitherapie|cabinet de kine|masseur-kinesitherapeute",
    offers: "rééducation|massages",
    does: "reeducation|massage|kine respiratoire|drainage|perinee|osteopathie|renforcement|seance|readaptation",
  },
  {
    label: "ostéopathe",
    visits: "place",
    words: "osteopathe|osteo|osteopathie|chiropracteur|chiropraticien|etiopathe",
    offers: "adultes|nourrissons|sportifs",
    does: "consultation|seance|osteopathie|suivi|bilan|drainage",
  },
  {
    label: "orthophoniste",
    visits: "place",
    words: "orthophoniste|orthophonie",
    offers: "bilan|rééducation",
    does: "bilan|reeducation|suivi|langage|deglutition|begaiement|dyslexie|prevention",
  },
  {
    label: "infirmière",
    visits: "home",
    words: "infirmier|infirmiere|infirmiere liberale|infirmier liberal|idel|cabinet infirmier|soins infirmiers",
    offers: "soins à domicile|prises de sang|pansements",
    does: "soins|soin|soins a domicile|prise de sang|prises de sang|pansement|injection|perfusion|toilette|vaccin|ablation de fils|surveillance|distribution de medicaments|bilan sanguin",
  },
  {
    label: "sage-femme",
    visits: "place",
    words: "sage-femme|sage femme|maieuticien|maieutique",
    offers: "suivi de grossesse|rééducation",
    does: "suivi de grossesse|reeducation|preparation a la naissance|echographie|suivi gynecologique|consultation|contraception|monitoring|allaitement|post-partum",
  },
  {
    label: "podologue",
    visits: "place",
    words: "podologue|pedicure podologue|pedicure-podologue|podologie",
    offers: "semelles|soins",
    does: "semelle|soins|soin|pedicurie|orthese|bilan|ongle incarne|orthoplastie|orthonyxie",
  },
  {
    label: "diététicienne",
    visits: "place",
    words: "dieteticien|dieteticienne|nutritionniste|dietetique|naturopathe|naturopathie",
    offers: "bilan|suivi",
    does: "bilan|suivi|reequilibrage|consultation|atelier|programme|menu",
  },
  {
    label: "sophrologue",
    visits: "place",
    words:
      "sophrologue|sophrologie|hypnotherapeute|hypnose|reflexologue|reflexologie|acupuncteur|acupuncture|energeticien|energeticienne|magnetiseur|kinesiologue|shiatsu|ergotherapeute|psychomotricien|psychomotricienne",
    offers: "séances individuelles|stress|sommeil",
    does: "seance|seances individuelles|stress|sommeil|relaxation|hypnose|reflexologie|atelier|soin energetique|accompagnement",
  },
  {
    label: "pharmacie",
    visits: "place",
    words: "pharmacien|pharmacienne|pharmacie|officine|parapharmacie",
    offers: "ordonnances|conseils|vaccination",
    does: "ordonnance|conseil|vaccination|vaccin|test|parapharmacie|location|orthopedie|homeopathie|tension",
  },
  {
    label: "vétérinaire",
    visits: "both",
    urgent: true,
    words: "veterinaire|clinique veterinaire|cabinet veterinaire|veto",
    offers: "consultations|vaccins|chirurgie",
    does: "consultation|vaccin|vaccination|chirurgie|sterilisation|castration|detartrage|radio|echographie|identification|bilan|analyses|hospitalisation|puce",
  },
  {
    label: "laboratoire",
    visits: "place",
    words: "laboratoire|laboratoire d'analyses|audioprothesiste|prothesiste dentaire|audition",
    offers: "analyses|prélèvements",
    does: "analyse|prelevement|prise de sang|test|depistage|appareil auditif|bilan auditif|prothese",
  },
  {
    label: "ambulancier",
    visits: "home",
    urgent: true,
    words: "ambulancier|ambulanciere|ambulance|ambulances|vsl|transport sanitaire",
    offers: "transport assis|ambulance",
    does: "transport|transport assis|ambulance|vsl|rapatriement|dialyse|hospitalisation",
  },
]);
