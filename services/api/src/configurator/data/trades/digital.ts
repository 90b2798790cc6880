import { trades } from "./trade.ts";

export const DIGITAL = [
  ...trades("liberal", [
    {
      label: "graphiste",
      naf: "74.10Z",
      visits: "both",
      hours: "office",
      quoted: true,
      words: "graphiste",
      offers: "identité visuelle|site web",
      does: "identite visuelle|site web|site internet|logo|affiche|flyer|illustration|charte graphique|developpement|maintenance|referencement|redaction|mise en page",
    },
    {
      label: "webdesigner",
      naf: "62.01Z",
      visits: "both",
      hours: "office",
      quoted: true,
      words:
        "webdesigner|web designer|webmaster|webmestre|agence web|agence digitale|createur de site|creatrice de site|createur de site internet|creation de site internet|integrateur web|ux designer|ui designer|product designer|expert seo|consultant seo|referenceur|agence seo",
      offers: "site web|référencement|maintenance",
      does: "site web|site internet|referencement|maintenance|boutique en ligne|refonte|hebergement|logo|application|audit",
    },
    {
      label: "développeur",
      naf: "62.01Z",
      visits: "both",
      hours: "office",
      quoted: true,
      words:
        "developpeur|developpeuse|developpeur web|developpeur informatique|developpeur freelance|programmeur|programmeuse|developpement informatique|editeur de logiciel|data scientist|data analyst",
      offers: "applications|sites web|maintenance",
      does: "application|site web|maintenance|developpement|api|mobile|audit|logiciel|base de donnees",
    },
    {
      label: "informaticien",
      naf: "62.02A",
      visits: "both",
      hours: "office",
      quoted: true,
      urgencies: "serveur en panne|virus|plus d'accès au réseau",
      words:
        "informaticien|informaticienne|infogerance|prestataire informatique|administrateur reseau|technicien reseau|ssii|esn|cybersecurite|consultant informatique|maintenance informatique|societe informatique",
      offers: "maintenance|réseau|sauvegarde",
      does: "maintenance|reseau|sauvegarde|depannage|securite|telephonie|installation|serveur|messagerie|audit|infogerance",
    },
    {
      label: "agence de communication",
      naf: "73.11Z",
      visits: "both",
      hours: "office",
      quoted: true,
      words:
        "agence de communication|communicant|charge de communication|chargee de communication|agence de publicite|publicitaire|agence de pub|relations presse|attache de presse|attachee de presse|agence marketing|consultant marketing|consultante marketing|agence evenementielle",
      weak: "communication|marketing",
      offers: "identité visuelle|campagnes|réseaux sociaux",
      does: "identite visuelle|campagne|reseaux sociaux|logo|affiche|site web|evenement|strategie|video|relations presse",
    },
    {
      label: "community manager",
      naf: "70.21Z",
      visits: "both",
      hours: "office",
      quoted: true,
      words:
        "community manager|community manageuse|social media manager|gestion des reseaux sociaux|content manager|createur de contenu|creatrice de contenu|influenceur|influenceuse|social media",
      offers: "réseaux sociaux|contenus|publicité",
      does: "reseaux sociaux|contenu|publicite|publication|audit|strategie|photo|video|formation",
    },
    {
      label: "rédacteur",
      naf: "90.03B",
      visits: "both",
      hours: "office",
      quoted: true,
      words:
        "redacteur|redactrice|redacteur web|redactrice web|ecrivain|autrice|correcteur|correctrice|biographe|journaliste|copywriter|concepteur redacteur|conceptrice redactrice|editeur|maison d'edition",
      weak: "redaction",
      offers: "rédaction|correction|biographies",
      does: "redaction|correction|biographie|relecture|lettre|courrier|article|discours|newsletter|memoire|cv",
    },
    {
      label: "illustrateur",
      naf: "90.03A",
      visits: "both",
      hours: "office",
      quoted: true,
      words:
        "illustrateur|illustratrice|dessinatrice|dessinateur de bd|caricaturiste|calligraphe|motion designer|animateur 3d|infographiste|infographiste 3d",
      offers: "illustrations|commandes|ateliers",
      does: "illustration|commande|atelier|portrait|faire-part|caricature|affiche|animation|livre",
    },
    {
      label: "traducteur",
      naf: "74.30Z",
      visits: "both",
      hours: "office",
      quoted: true,
      words:
        "traducteur|traductrice|trad|traductrice assermentee|traducteur assermente|interprete assermente|interprete lsf|agence de traduction",
      weak: "interprete|traduction",
      offers: "traduction|interprétariat",
      does: "traduction|interpretariat|relecture|sous-titrage|transcription|assermentee|correction",
    },
  ]),
  ...trades("service", [
    {
      label: "courtier en énergie",
      naf: "74.90B",
      visits: "both",
      hours: "office",
      quoted: true,
      words:
        "courtier en energie|courtage en energie|apporteur d'affaires|agent commercial|agente commerciale|commercial independant|commerciale independante|vrp|import export|grossiste|centrale d'achat",
      offers: "devis|conseil|commandes",
      does: "conseil|commande|contrat|audit|catalogue|livraison|echantillon",
    },
  ]),
];
