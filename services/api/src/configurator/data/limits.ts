/** What cannot be done yet, as people ask for it (folded), said plainly, with a simple way round. */
export type Limit = {
  id: string;
  asks: RegExp;
  says: string;
  instead: string;
  /** All that follows belongs to the wish: « rappeler les gens qui ont une table » is no booking. */
  whole?: true;
};

export const LIMITS: readonly Limit[] = [
  {
    id: "sms",
    asks: /\bsms\b|\btextos?\b/,
    says: "L'assistant n'envoie pas de SMS",
    instead: "il relit le rendez-vous ou le message à voix haute avant de raccrocher",
  },
  {
    id: "whatsapp",
    asks: /whats ?app|messenger|instagram|facebook|telegram|\bchat ?bot\b|tik ?tok/,
    says: "L'assistant ne répond qu'au téléphone",
    instead: "vos messages d'appel restent réunis dans votre espace",
  },
  {
    id: "email",
    asks: /(?:envo\w+|recevoir|confirm\w+)[^.;]{0,25}(?:e-?mails?|mails?|courriels?)|(?:e-?mails?|mails?) (?:de confirmation|automatiques?|au client)/,
    says: "L'assistant n'envoie pas d'e-mail aux appelants",
    instead: "il note leur demande et vous la retrouvez dans votre espace",
  },
  {
    id: "payment",
    asks: /(?:encaiss\w+|prendre (?:les |un |des )?(?:paiements?|acomptes?|cartes?|reglements?)|paiements? (?:par telephone|en ligne|a distance)|payer (?:par telephone|en ligne)|(?:demande\w*|pren\w+|bloque\w*|verse\w*|regle\w*|paye\w*) (?:l'|la |les |un |une |des |d')?(?:acomptes?|cautions?)|empreinte|factur\w+ (?:les|automatique)|(?:envo\w+|faire|editer) (?:des |les |la |une )?factures?|relances? d'impay)/,
    says: "L'assistant ne prend ni paiement ni numéro de carte",
    instead: "il peut expliquer vos moyens de paiement et noter la demande",
  },
  {
    id: "campaigns",
    asks: /campagnes?|(?<!(?:filtr\w+|bloqu\w+|refus\w+|anti|evit\w+|contre|trier|rejet\w+)[ -](?:le |les |du |au |aux )?)demarch\w+|prospection|telephon\w+ (?:a |aux )(?:mes|des|nos) (?:clients|prospects)|appel\w* (?:sortants?|a froid|mes (?:clients|prospects|patients|anciens)|tous mes|nos clients|des prospects)|relanc\w+ (?:mes|les|nos) (?:clients|prospects|devis|patients)|rappel\w* (?:automatiquement|tous)|(?:(?:r?appel|relanc|recontact)\w*|previen\w*) (?:tout seul|toute seule|automatiquement|lui-meme|elle-meme|de lui-meme|d'office)|(?:qu'il|qu'elle|assistante?|robot|il (?:faut|faudrait|doit|pourrait|peut) (?:qu'il )?)(?: (?:aussi|peut|puisse|doit))* ?(?:rappelle|rappeler|appelle|appeler|relance|relancer|recontacte|recontacter) (?:les|mes|nos|des|chaque|ceux|celles) (?!messages?|coordonnees|rendez|rdv)|appeler les gens|enquetes?(?: de)? satisfaction/,
    whole: true,
    says: "L'assistant ne passe pas d'appels, il répond à ceux que vous recevez",
    instead: "il peut noter les personnes à rappeler",
  },
  {
    id: "calendar",
    asks: /(?:google|outlook|apple|mon|notre|votre|son)? ?(?:agenda|calendrier|planning)s?(?: google| outlook| en ligne| partage)?|doctolib|planity|zenchef|thefork|la ?fourchette|calendly|treatwell|synchronis\w+/,
    says: "L'assistant ne se relie pas encore à un agenda",
    instead: "il note le créneau souhaité et vous confirmez vous-même",
  },
  {
    id: "software",
    asks: /\b(?:crm|erp|api|webhook|zapier)\b|logiciels? (?:de )?(?:caisse|gestion|metier|comptab)|(?:connect\w+|reli\w+|branch\w+|integr\w+)[^.;]{0,20}(?:logiciel|site|caisse|systeme|base)|hubspot|salesforce|base de donnees/,
    says: "L'assistant ne se relie pas encore à un autre logiciel",
    instead: "vos appels et messages sont réunis dans votre espace",
  },
  {
    id: "languages",
    asks: /(?:parl\w+|repond\w+|traduir\w*|assistante?|clients?|touristes?|appels?|disponible|aussi|egalement)[^.;]{0,30}(?:anglais|espagnol|allemand|italien|arabe|chinois|portugais|neerlandais|russe|bilingue|plusieurs langues|autres? langues?)|(?:multilingue|bilingue|trilingue|plusieurs langues)|en anglais (?:aussi|egalement|et)/,
    says: "L'assistant ne parle que français pour l'instant",
    instead: "il peut prendre un numéro pour que vous rappeliez dans la bonne langue",
  },
  {
    id: "cloning",
    asks: /(?:clon\w+|imit\w+|copi\w+|reprodui\w+|ma (?:propre )?voix|avec ma voix|la voix de (?!femme|homme|fille)\w+|mon accent|accent (?:du|marseillais|quebecois|du sud|belge|corse)|voix (?:d'un |d'une )?(?:celebre|star|acteur|celebrite))/,
    says: "Je ne peux pas copier une voix",
    instead: "vous choisissez parmi plusieurs voix françaises, et leur allure",
  },
  {
    id: "own_number",
    asks: /portabilite|(?:garder|conserver|utiliser|porter) (?:mon|notre|le meme) (?:propre )?numero|numero en 06|un 06\b|un 07\b|numero (?:mobile|surtaxe|vert|0800)/,
    says: "L'assistant reçoit un nouveau numéro français fixe",
    instead: "vous gardez le vôtre et lui renvoyez vos appels, je vous montrerai comment",
  },
  {
    id: "video",
    asks: /\bvisios?\b(?! ?(?:consultation|possible))|\bvideos?\b(?![ -]?surveillance)|\bfax\b|envoyer (?:des |une |les )?(?:photos?|documents?|brochures?|devis|plans?|liens?)|recevoir (?:des )?photos?/,
    says: "L'assistant ne traite que la voix, ni image ni document",
    instead: "il note la demande pour que vous envoyiez le document vous-même",
  },
  {
    id: "advice",
    asks: /(?:donner?|faire|poser|etablir) (?:un |des |le )?(?:diagnostics?|avis medica\w+|conseils? (?:medica\w+|juridique\w*)|ordonnances?|posologie|consultation (?:juridique|medicale))|conseils? (?:medicaux|juridiques|medical)|prescri\w+/,
    says: "L'assistant ne donne ni conseil médical ni conseil juridique",
    instead: "il note la demande et oriente vers vous, ou vers les secours en cas d'urgence",
  },
  {
    id: "ordering",
    asks: /(?:prendre|prenne|gerer|passer) (?:les |des )?commandes? (?:en ligne|avec (?:paiement|livraison)|et (?:encaisser|payer))|click and collect|uber ?eats|deliveroo|stocks?\b (?:en temps|disponibles?)|ger\w+ (?:mon |mes |le |les |nos |notre )?stocks?\b|(?:recommand|reapprovisionn)\w+ (?:chez|au|aux)|commandes?[^.;,]{0,25} (?:au|aux|chez|aupres d[eu]) (?:le |la |les |mon |mes |nos )?(?:moulin|grossiste|fournisseur)\w*|suivi (?:de )?(?:commande|colis|livraison)/,
    whole: true,
    says: "L'assistant ne suit ni commandes ni stock",
    instead: "il peut noter une commande comme un message",
  },
  {
    id: "negotiate",
    asks: /(?:negoci\w+|faire (?:des |les |un )?devis(?: (?:tout seul|automatique\w*|chiffres?|precis))|calcul\w+ (?:le |les |un )?(?:prix|devis)|chiffrer)/,
    says: "L'assistant ne calcule pas de devis",
    instead: "il recueille le besoin et les coordonnées, et vous chiffrez",
  },
  {
    id: "web",
    asks: /(?:site (?:internet|web)|page web|application|appli)\b[^.;]{0,15}(?:creer|faire|fabri\w+)|(?:creer|faire|fabriquer)[^.;]{0,15}(?:site|appli\w*|logo|pub)/,
    says: "Je ne crée que votre assistant téléphonique",
    instead: "votre fiche peut citer votre site aux appelants",
  },
  {
    id: "office",
    asks: /(?:faire|faisait|fasse|tenir|gerer|gere) (?:ma |la |notre |mes )?(?:compta\w*|paies?|fiches? de paie|declarations?|tva|impots)|(?:repond\w*|gere\w*) (?:aux |les |mes )?avis(?: google)?|post(?:er|e|es) (?:sur|des)|publi(?:er|e) (?:sur|mes|des)/,
    whole: true,
    says: "L'assistant ne fait que répondre au téléphone",
    instead: "vous retrouvez dans votre espace ce que chaque appelant a demandé",
  },
  {
    id: "record",
    asks: /reconnaissance (?:vocale )?(?:des? )?(?:clients?|voix)|reconnaitre (?:la voix|mes clients)|detecter (?:les )?(?:mensonges?|emotions?)|ecouter (?:les |mes )?employe/,
    says: "L'assistant ne reconnaît ni les voix ni les émotions",
    instead: "il demande son nom à chaque appelant",
  },
];
