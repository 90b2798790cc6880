import { trades } from "./trade.ts";

export const SERVICES = trades("service", [
  {
    label: "coach sportif",
    booked: true,
    visits: "both",
    words:
      "coach sportif|coach sportive|preparateur physique|coaching sportif|personal trainer|professeur de yoga|prof de yoga|yoga|pilates|studio de yoga",
    offers: "séances individuelles|cours collectifs",
    does: "seance|seances individuelles|cours collectif|programme|bilan|renforcement|yoga|pilates|cardio|stretching|remise en forme|meditation|stage",
  },
  {
    label: "coiffeur",
    booked: true,
    visits: "place",
    words:
      "coiffeur|coiffeuse|coiffure|salon de coiffure|barbier|barber|barbershop|coiffeur a domicile|coiffeuse a domicile",
    offers: "coupe|couleur|brushing",
    does: "coupe|couleur|coloration|brushing|meche|balayage|permanente|lissage|chignon|barbe|rasage|shampooing|shampoing|soin|extension|patine|tresse|coiffage|coiffure de mariage|taille de barbe|ombre hair|decoloration|mise en plis",
  },
  {
    label: "institut de beauté",
    booked: true,
    visits: "place",
    words:
      "estheticienne|esthetique|institut de beaute|institut|spa|onglerie|prothesiste ongulaire|manucure|epilation|masseuse|massage|massages|masseur|bien-etre|maquilleuse",
    offers: "soins du visage|épilation|manucure",
    does: "soin|soin du visage|soins du visage|epilation|manucure|pedicure|massage|gommage|maquillage|vernis|pose d'ongles|onglerie|extension de cils|rehaussement|microblading|uv|modelage|hammam|beaute des pieds|cil|sourcil",
  },
  {
    label: "tatoueur",
    booked: true,
    visits: "place",
    words: "tatoueur|tatoueuse|tatouage|salon de tatouage|pierceur|piercing",
    offers: "tatouage|piercing",
    does: "tatouage|piercing|retouche|recouvrement|cover|flash|dessin|bijou",
  },
  {
    label: "auto-école",
    booked: true,
    visits: "place",
    words: "auto-ecole|auto ecole|autoecole|moniteur auto-ecole|ecole de conduite|moniteur",
    offers: "permis B|conduite accompagnée|code",
    does: "permis|permis b|conduite accompagnee|code|moto|remorque|stage|boite automatique|heures de conduite|perfectionnement|permis accelere",
  },
  {
    label: "pressing",
    visits: "place",
    words: "pressing|blanchisserie|laverie|teinturier|repassage",
    offers: "nettoyage à sec|repassage",
    does: "nettoyage|nettoyage a sec|repassage|chemise|costume|couette|tapis|robe de mariee|blanchisserie|retouche|cuir|manteau",
  },
  {
    label: "entreprise de nettoyage",
    visits: "home",
    words:
      "nettoyage|entreprise de nettoyage|menage|societe de nettoyage|femme de menage|agent d'entretien|lavage de vitres|proprete|nettoyage auto",
    offers: "bureaux|vitres|fin de chantier",
    does: "nettoyage|bureaux|vitres|fin de chantier|menage|remise en etat|parties communes|desinfection|lavage|debarras|airbnb|entretien|moquette",
  },
  {
    label: "aide à domicile",
    visits: "home",
    words:
      "aide a domicile|services a la personne|service a la personne|auxiliaire de vie|garde d'enfants|nounou|assistante maternelle|baby-sitting|garde a domicile",
    offers: "aide aux personnes âgées|ménage|garde",
    does: "menage|garde|garde d'enfants|aide a la toilette|courses|repas|repassage|aide aux personnes agees|accompagnement|sortie d'ecole|preparation des repas|jardinage|babysitting",
  },
  {
    label: "déménageur",
    visits: "home",
    words: "demenageur|demenagement|demenagements|garde-meubles|transporteur|transport|livreur|livraison|coursier",
    offers: "devis|déménagement|garde-meubles",
    does: "demenagement|garde-meubles|transport|cartons|monte-meuble|location|emballage|debarras|livraison|manutention",
  },
  {
    label: "taxi",
    visits: "home",
    words: "taxi|chauffeur de taxi|vtc|chauffeur vtc|chauffeur",
    offers: "gares et aéroports|longues distances",
    does: "gare|aeroport|gares et aeroports|longue distance|transport medical|transport conventionne|mise a disposition|navette|colis|course",
  },
  {
    label: "photographe",
    booked: true,
    visits: "both",
    words: "photographe|photographie|studio photo|videaste|cameraman",
    offers: "mariages|portraits|entreprises",
    does: "mariage|portrait|entreprise|grossesse|naissance|famille|bapteme|reportage|identite|photo d'identite|shooting|corporate|evenement",
  },
  {
    label: "dépannage informatique",
    visits: "home",
    words:
      "depannage informatique|informatique|technicien informatique|assistance informatique|reparation ordinateur|reparation d'ordinateurs",
    offers: "dépannage|installation|récupération de données",
    does: "depannage|installation|recuperation de donnees|nettoyage|virus|reparation|formation|vente|montage|maintenance|configuration|sauvegarde|reseau",
  },
  {
    label: "toiletteur",
    booked: true,
    visits: "both",
    words:
      "toiletteur|toiletteuse|toilettage|toilettage canin|educateur canin|educatrice canine|pension canine|pension pour chiens|dresseur|pet sitter",
    offers: "toilettage|bain",
    does: "toilettage|bain|tonte|coupe de griffes|griffes|epilation|brossage|demelage|coupe ciseaux|soin",
  },
  {
    label: "salle de sport",
    visits: "place",
    words:
      "salle de sport|fitness|club de sport|crossfit|danse|ecole de danse|piscine municipale|centre equestre|equitation|tennis|escalade|arts martiaux|judo",
    offers: "abonnements|cours collectifs",
    does: "abonnement|cours collectif|coaching|musculation|cardio|sauna|crossfit|pilates|zumba|boxe|seance d'essai",
  },
  {
    label: "professeur particulier",
    booked: true,
    visits: "both",
    words:
      "professeur|prof|prof particulier|professeur particulier|soutien scolaire|cours particuliers|ecole de musique|professeur de piano|professeur de musique|cours de piano|cours de guitare|ecole de langues",
    offers: "cours individuels|stages",
    does: "cours|cours individuel|stage|soutien scolaire|aide aux devoirs|piano|guitare|chant|solfege|mathematiques|anglais|preparation aux examens|eveil musical",
  },
  {
    label: "pompes funèbres",
    visits: "both",
    urgent: true,
    words: "pompes funebres|funeraire|marbrier|marbrerie|obseques",
    offers: "obsèques|marbrerie",
    does: "obseques|marbrerie|inhumation|cremation|contrat obseques|monument|fleurs|transport de corps|soins de conservation|rapatriement",
  },
  {
    label: "organisateur d'événements",
    visits: "both",
    words:
      "evenementiel|wedding planner|organisateur d'evenements|organisatrice d'evenements|dj|animation|location de materiel|location de salle|salle de reception",
    offers: "mariages|entreprises",
    does: "mariage|entreprise|anniversaire|seminaire|dj|animation|sonorisation|decoration|coordination|soiree|location|bapteme|eclairage",
  },
  {
    label: "location de véhicules",
    visits: "place",
    words:
      "location de voitures|location de vehicules|loueur|controle technique|lavage auto|station de lavage|station service|location de velos",
    offers: "location|réservation",
    does: "location|utilitaire|voiture|camion|minibus|scooter|longue duree|moto|remorque|velo",
  },
  {
    label: "imprimerie",
    visits: "place",
    words: "imprimeur|imprimerie|reprographie|serigraphie|enseigniste",
    offers: "impression|affiches",
    does: "impression|affiche|flyer|carte de visite|brochure|enseigne|faire-part|textile|bache|autocollant|tampon|reliure",
  },
  {
    label: "crèche",
    visits: "place",
    words: "creche|micro-creche|micro creche|halte garderie|garderie|ecole|centre de loisirs",
    offers: "inscriptions|visites",
    does: "accueil|inscription|visite|halte-garderie|periscolaire|repas|activite|adaptation",
  },
  {
    label: "entreprise de désinsectisation",
    visits: "home",
    urgent: true,
    words: "desinsectisation|deratisation|nuisibles|desinfection|guepes",
    offers: "dératisation|nids de guêpes",
    does: "deratisation|desinsectisation|nid de guepes|nids de guepes|punaise de lit|punaises de lit|cafard|frelon|desinfection|termite|pigeon|rongeur|fourmi",
  },
  {
    label: "agence de voyages",
    visits: "place",
    words: "agence de voyages|agence de voyage|voyagiste|agent de voyage|guide|guide touristique",
    offers: "voyages sur mesure|réservations",
    does: "voyage|voyages sur mesure|croisiere|billet|sejour|circuit|hotel|location|groupe|visa",
  },
  {
    label: "association",
    visits: "place",
    words: "association|asso|club|mairie|musee|theatre|cinema",
    offers: "adhésions|informations",
    does: "adhesion|atelier|cours|permanence|evenement|aide|formation|stage|accompagnement",
  },
  {
    label: "agence de sécurité",
    visits: "both",
    words:
      "securite|gardiennage|agence de securite|interim|agence d'interim|recrutement|secretariat|secretaire independante",
    offers: "devis|accompagnement",
    does: "gardiennage|surveillance|rondier|ronde|maitre-chien|securite incendie|telesurveillance|evenementiel|intervention",
  },
  {
    label: "secrétariat téléphonique",
    visits: "place",
    words:
      "secretariat telephonique|telesecretariat|tele-secretariat|secretariat|permanence telephonique|secretaire independante|secretariat independant|standard telephonique|assistante administrative",
    offers: "accueil téléphonique|prise de rendez-vous|prise de messages",
    does: "frappe|saisie|facturation|gestion administrative|transcription|relance|classement",
  },
]);
