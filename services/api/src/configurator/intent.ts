import { LIMITS, type Limit } from "./data/limits.ts";

/** What an utterance does, beside the facts that it holds. */
export type Intent =
  | "answer"
  | "correct"
  | "go_back"
  | "out_of_scope"
  | "unclear"
  | "off_topic"
  | "repeat"
  | "skip"
  | "resume"
  | "help"
  | "abuse"
  | "language_switch"
  | "confirm"
  | "deny";

const ABUSE =
  /\b(?:connard|connasse|conne?|enculee?|encule|salope|salaud|putain|merde|ta gueule|ferme[- ]la|nique|fdp|batard|debile|abrutie?|cretine?|imbecile|idiote?|stupide|va te faire|casse[- ]toi|degage|bouffon|ntm|tg|pute|fuck|shit|bordel|nulle? a chier|c'est nul|nul votre|votre truc|de la daube|tu sers a rien|vous servez a rien|espece de|escrocs?|voleurs?|bande d[e']|fa(?:ire|is) (?:foutre|voir)|foutre|me gonfle[sz]?|vous me saoulez|tu me saoules|a la con|de merde|relous?|emmerd\w+|fait chier|fais chier|chiant\w*|pourrie?s?|merdiqu\w+|bidon|incompetent\w*|charlatans?|(?:vous etes|t'es|tu es|c'est) (?:vraiment |trop |completement )?(?:nul\w*|nazes?|cons?|conne|betes?))\b/;
const SWITCH =
  /\b(?:(?:vous|tu) parle[sz] (?:anglais|espagnol|arabe|allemand|italien|portugais|chinois)|do you speak|speak english|in english|english please|can we (?:speak|switch)|parlez?[- ]vous (?:anglais|espagnol|arabe|allemand|italien|portugais|chinois)|tu parles (?:anglais|espagnol|arabe|allemand)|hablas?|habla espanol|sprechen sie|no hablo|podemos|en espanol|auf deutsch|in italiano|em portugues|en castellano|deutsch|parla italiano|fala portugues|on peut (?:parler|continuer|le faire|faire ca) en (?:anglais|espagnol|arabe|allemand|italien|portugais|chinois|breton)|(?:continuer|passer|parler|repondre|passez|continuez|parlez) en (?:anglais|espagnol|arabe|allemand|italien|portugais))\b/;
const FOREIGN =
  /\b(?:the|what|hello|hi|is|are|my|you|your|please|thanks|want|have|would|like|need|open|from|with|hola|quiero|tengo|soy|para|gracias|buenos|ich|bin|und|nicht|danke|guten|sono|vorrei|grazie|buongiorno|obrigado|preciso|i'm|i|we|our|business|shop|para|por|favor|estoy|mi|der|das|ein|sorry|could|can|this|english|french|good|not|hablo|podemos|seguir|espanol|puedo|podria|hablar|wir|konnen|mochte|possiamo|podemos|set|mark|everything|confirmed|as)\b/g;
const REPEAT =
  /\b(?:repet\w+|(?<!je (?:le |vous le |la )?)redi(?:s|re|tes)|reformul\w+|vous (?:avez )?dit quoi|tu as dit quoi|pardon ?\?|comment ?\?|quoi ?\?|hein ?\?|j'(?:ai|avais) (?:pas|rien|mal) (?:entendu|compris la question|bien (?:entendu|compris)|suivi|capte)|j'entends? (?:pas|rien|mal)|trop de bruit|(?:c'est|c'etait) quoi (?:la |votre )?question|reposez|redemandez|plus fort|je n'ai pas (?:entendu|compris la question|bien entendu|suivi|bien compris)|c'etait quoi (?:la|deja)|quelle (?:etait|est) la question|encore une fois)\b|^(?:(?:pardon|comment|quoi|hein|vous dites|de quoi)[ ?!.,]*)+(?=$|ya|y a|il y a|j'ai|j'|ca (?:a |vient de )?(?:coup|saut|gresill)|on vous entend)|\bvous disiez(?: quoi)?\b/;
const HELP =
  /\b(?:aidez?[- ]moi|(?:m'|nous )aider|a l'aide|besoin d'aide(?! a| aux| pour (?:les|mes|des))|de l'aide(?= *[?.!]|$)|au secours|comment (?:ca|cela) (?:marche|fonctionne)|comment (?:je fais|faire|on fait)|je (?:ne )?comprends? (?:pas|rien)|(?:ca|cela) veut dire quoi|qu'est[- ]ce que (?:ca|cela) veut dire|c'est quoi (?:ca|un|une|l|le|la|votre|ce)|a quoi (?:ca|cela) sert|(?:donnez|donne)[- ]moi (?:un|des) exemples?|un exemple ?\?|par exemple ?\?|pourquoi (?:vous|tu|faire|me|mon|ma|cette)|que dois[- ]je (?:dire|repondre|faire)|je dois (?:dire|repondre|mettre) quoi|je mets quoi|vous pouvez m'expliquer|expliquez[- ]moi|qu'est[- ]ce que je (?:dois|peux)|quoi comme (?:choix|options?)|quels? (?:sont les )?(?:choix|options?)|(?:c'est|ca) (?:payant|gratuit|coute)|combien ca coute|(?:je peux|on peut) (?:repondre|dire|mettre) quoi|vous (?:voulez|entendez) (?:dire )?quoi|qu'est[- ]ce que vous (?:voulez|entendez|attendez)|c'est[- ]a[- ]dire|kezako|kesako|ca (?:marche|fonctionne) comment|(?:ca|cela) (?:marche|fonctionne) (?:aussi |meme )?(?:si|quand|avec|sans))\b/;
const SKIP =
  /^(?:je |on |ok |bon |alors |non |allez |bah )*(?:passe[rz]?|passons|skip|suivante?|question suivante|next|on verra(?: plus tard| apres)?|plus tard|pas maintenant|on passe|sautez?|laissez? tomber|j'ai pas envie(?: de repondre)?|je (?:ne )?(?:prefere|veux|souhaite) pas (?:repondre|le dire|le donner|dire)|je prefere ne pas (?:repondre|le dire|le donner)|rien a ajouter|pas besoin|rien|aucune?|ca ne vous regarde pas|pas la peine|non merci|inutile|(?:je (?:peux|pourrai|veux|vais) )?(?:vous )?(?:repondr\w+|dirai|completer\w*|voir|faire) (?:ca )?plus tard|je complet\w+ plus tard|je le ferai plus tard)(?: (?:a |cette |la |celle[- ]la|ca|ceci|question|suivante|plus tard|merci|svp|pour (?:le moment|l'instant)|s'il (?:vous|te) plait|on verra|apres|autre chose))*[ .!?]*$|\bje (?:ne )?prefere (?:ne )?pas (?:le |la |les |vous )?(?:donner|dire|repondre|communiquer)\b|\bcontinue[sz]? sans\b|\b(?:zapp\w+|(?:je|on) (?:la |le )?saute|laisse[rz]? (?:vide|tomber)|(?:je |on )(?:ne )?repond\w* pas (?:a (?:ca|cela|cette))|c'est confidentiel|(?:on |je )?s'en (?:fiche|fout|moque)|(?:ca|cela) (?:ne )?vous regarde pas|pas envie (?:de|d'en)|on (?:la )?laisse (?:de cote|tomber))\b|\b(?:passons? a (?:la suite|autre chose)|question suivante|on (?:peut )?passer? (?:cette|la) question|passez? (?:cette|la) question|saut(?:ez|e|ons) (?:cette|la|celle)(?:[- ]la)?(?: question)?|(?:je|on) (?:verra\w*|regarder\w*) (?:ca |cela )?(?:plus tard|apres|une autre fois))\b/;
const BACK =
  /\b(?:rev(?:enir|enons|iens|enez)(?: (?:en arriere|sur|a|au|aux|en))|retour(?:ner)?(?: en arriere| a la question| aux?|$|(?=[.,!]))|question (?:precedente|d'avant)|en arriere|je me suis (?:trompe\w*|plante)|(?:je )?(?:veux|voudrais|peux|peut|aimerais|pouvez|dois|il faut|faut) (?:vous |je |on )?(?:changer|modifier|corriger|rectifier|revoir|refaire|reprendre)|on (?:peut )?(?:change|modifie|corrige|recommence)|annule[rz]?|precedent|on y retourne|j'ai oublie (?:un truc|quelque chose|une chose|des choses) (?:dans|sur|pour|a propos)|j'ai (?:fait|dit) une (?:erreur|betise|connerie)|il y a une erreur)\b/;
const PAUSE =
  /^(?:ah |oh |non |bon |pardon )*(?:attend\w*|un (?:instant|moment)|(?:une|deux|2|1|cinq) (?:secondes?|minutes?)|je (?:reviens|vous reprends)|j'ai (?:un (?:client|appel)|quelqu'un)|stop|j'arrete|je (?:dois|veux) (?:y aller|arreter)|a plus tard)(?![a-z])(?! de)/;
const RESUME =
  /\b(?:(?:on|vous) en (?:etait|etions|est) ou|ou (?:en )?(?:etait|etions)[- ]?(?:on|nous)?|(?:on )?repren(?:d|ds|dre|ons|ez)(?: (?:ou|la))?|reparti[es]?|(?:s'|on )?(?:etait|etions) arretes?|interruption|contretemps|(?:desolee?|pardon|excusez)(?:[- ]moi)?,? (?:pour l'attente|j'avais|j'etais|on m'a|un client|le telephone)|(?:on )?(?:peut )?continuer|me re(?:voila|voici)?|je suis (?:a vous|revenue?)|je (?:suis|reviens) (?:de retour|revenu\w*)|me (?:re)?voila|c'est re(?:moi|parti)|on continue|continuons|je suis la|re[- ]?bonjour|desolee?,? (?:j'ai ete|on m'a|un client)|j'ai ete coupe\w*|ca a coupe)\b/;
const UNSURE =
  /\b(?:(?:j'en |je |j')?(?:ne )?sai[st] (?:pas|plus|trop pas)|sais pas|chais pas|jsp|jsais pas|aucune idee|pas d'idee|(?:ca|cela) depend|a voir|comme (?:vous (?:voulez|le sentez|preferez)|d'habitude|tout le monde)|le truc la|a vous de (?:voir|choisir)|peu importe|n'importe|(?:ca|cela) m'est egal|egal|pas de preference|sans avis|je vous (?:laisse|fais confiance)|bof|je (?:n'y ai|n'ai) pas (?:reflechi|decide)|j'hesite|pas encore (?:decide|choisi|defini)|pas (?:trop )?d'avis|faites au mieux|vous (?:proposez|conseillez|me proposez) quoi|qu'est[- ]ce que vous (?:conseillez|proposez))\b|^\W*$|^(?:peut[- ]etre|mouais|moui|mmm|hum|euh)[ .!?]*$/;
const OFF =
  /\b(?:quel temps|meteo|il (?:fait|pleut)|quelle heure (?:est|il)|blague|raconte\w*|foot\w*|match|recette|capitale d|president|election|politique|tu es (?:qui|un robot|humain|une ia|vraie?)|vous etes (?:\w+ise|\w+aise|d'ou|qui|un robot|humain|une ia|une vraie|une machine)|t'es (?:qui|un robot|une ia)|qui (?:es[- ]tu|etes[- ]vous)|tu t'appelles comment|comment (?:tu t'appelles|vous appelez[- ]vous|vas[- ]tu|allez[- ]vous|ca va)|ca va ?\?|tu m'aimes|sens de la vie|ecri[st] (?:un|moi)|poeme|chanson|bitcoin|loto|horoscope|vacances de noel ou|mon chien|mon chat|il a neige|vous avez vu|t'as vu|tu as vu|ignore[zr]? (?:les|tes|vos|toutes)|system prompt|instructions? (?:precedentes|systeme)|prompt|chatgpt|combien font)\b/;
const YES =
  /^(?:(?:ah |eh |et |mais |ben |bah |bon |alors |euh )*(?:oui+|ouais|ouaip|ok|okay|d'accord|dac|d'ac|parfait\w*|impec\w*|nickel|super|genial|top|excellent|c'est (?:exactement|tout a fait|bien) (?:ca|cela)|c'est (?:bon|parfait|ca|ok|nickel|exact|juste|correct|tout bon|impec\w*|super|bien|genial|tres bien|valide|note)|tout (?:est|me semble|a l'air) (?:bon|ok|correct|juste|parfait|en ordre|exact)|ca (?:me )?(?:va|convient|marche|roule|joue)|(?:je )?(?:valide|confirme)|valide[rz]?|confirme[rz]?|exact\w*|tout a fait|absolument|bien sur|go|allez[- ]?y|vas[- ]?y|on y va|lance[rz]?|c'est parti|allons[- ]y|carrement|yes|yep|volontiers|entendu|tres bien|creez|on peut y aller|(?:je n'ai |j'ai )?rien (?:d'autre )?a (?:changer|redire|dire|ajouter|corriger|signaler)|ok (?:pour|de) moi|c'est ok|(?:c'est )?bon pour moi|c'est (?:good|valide|conforme|nickel)|on est bons?|tout (?:roule|est bon|me va|est la)|(?:ca|cela) (?:me )?(?:va|convient|colle|roule)|feu vert|banco|tip top|impeccable|envoyez|lancez|zou|(?:on |c'est )?valide\w*|bravo|yes|vous pouvez (?:y aller|creer|lancer)|(?:je |tout )?(?:suis|est) d'accord|👍|✅)(?![a-z]))/u;
const NO =
  /^(?:ah |ben |bah |euh |mais )*(?:non+|nan|nope|pas (?:du tout|vraiment|encore|tout a fait|d'accord|correct|exact)|c'est (?:faux|pas (?:ca|bon|juste|correct|exact))|ce n'est pas (?:ca|bon|juste|correct|exact)|faux|il y a une erreur|je (?:ne )?(?:valide|confirme) pas|attend\w*|stop|surtout pas)(?![a-z])/;
const CORRECT =
  /\b(?:en fait|finalement|en realite|plutot|correction|rectif\w*|pardon|erreur|je (?:me suis|m'etais) (?:trompe\w*|plante)|au (?:final|lieu)|remplac\w+|chang\w+|modif\w+|corrig\w+|enlev\w+|retir\w+|supprim\w+|(?<!rien a )(?<!rien d'autre a )ajout\w+|rajout\w+|betise|mettez|plutot que|j'ai oublie|non pas|j'ai dit .{2,40} mais|mais en vrai|le nom complet|je le redis|ce n'est pas|c'est pas|c'est plus|j'en fai[st] plus|on (?:n')?en fait plus|desormais|maintenant c'est|a la place|oubliez|oups|je voulais dire|je corrige)\b|^(?:ah )?(?:non|nan)[ ,]/;

/** The wish to correct, and nothing else. */
const FIXING =
  /^\W*(?:(?:non|oui|attendez|en fait|euh|ah|pardon|stop)[ ,]+)*(?:(?:je|on|j') ?(?:peux |veux |voudrais |souhaite |dois |aimerais |peut )|il faut )?(?:corriger|modifier|rectifier|changer|corrigez|modifiez|correction|une correction|une erreur|il y a une erreur|je corrige)(?: (?:ca|quelque chose|un truc|une chose|un point|une erreur|ma fiche|la fiche|svp|s'il vous plait))?\W*$/;

/** Arabic, Chinese, Cyrillic: letters, and none of ours. */
const OTHER_SCRIPT = /^(?!.*\p{Script=Latin}).*\p{L}/su;

/** « Créez mon assistant », « on arrête là »: enough was said, on to the recap. */
const FINISH =
  /^\W*(?:(?:ok|bon|allez|alors|oui|non|merci|stop|ecoutez|la|voila|bref|et bien|maintenant)[ ,]+)*(?:(?:(?:je|on|vous|tu|il faut|qu'on) ?(?:veux |voudrais |peux |peut |pouvez |souhaite |aimerais |prefere )?)?(?:cree[rz]?|lance[rz]?|genere[rz]?|fabrique[rz]?|active[rz]?)(?:[- ]moi)? (?:directement |tout de suite |maintenant |deja |vite )*(?:l'|mon |un |le |cet |ton |votre )?(?:assistante?|standard|robot|fiche)|(?:on|je) (?:s'|m')?arrete(?: la| ici)|arretons(?:[- ]nous)?(?: la| ici)?|(?:ca|cela) (?:me )?suffit|(?:c'est|j'en ai dit) (?:bien )?assez(?: pour (?:moi|aujourd'hui|l'instant))?|assez de questions|plus de questions|(?:je (?:veux|voudrais)|on peut|j'aimerais) (?:en )?(?:finir|terminer)|terminons|finissons(?:[- ]en)?)(?:[ ,]+(?:maintenant|la|comme ca|merci|svp|s'il (?:vous|te) plait|tout de suite|vite|directement|deja|pour (?:moi|aujourd'hui|l'instant)))*\W*$/;

/** Words for a machine, not for an interviewer: just text, and no fact in it. */
const INJECTED =
  /<\/?[a-z]+[^>]*>|\{\s*"|\[\/?(?:inst|system|user|assistant)|```|^\W*(?:system|systeme|assistant|admin|developer|prompt|instructions?)\W*[:\]>]|ignore[zr]? (?:les|tes|vos|toutes) (?:les |tes |vos )?(?:consignes|instructions|regles)|nouvelles? (?:consignes?|instructions?) ?:/;

/** Shorthand of telephones, spelled out: intents are read in whole words. */
const SHORT: readonly [RegExp, string][] = [
  [
    /\bj(?=(?:suis|veux|voudrais|peux|fais|sais|ai|vais|avais|etais|dois|crois|pense|prefere|comprends|ferai|verrai)\b)/g,
    "je ",
  ],
  [/\bje (?=ai\b|avais\b|etais\b)/g, "j'"],
  [/\bg (?=[a-z])/g, "j'ai "],
  [/\bt (?=[a-z])/g, "t'es "],
  [/\bvrmt\b|\bvrm\b/g, "vraiment"],
  [/\bc (?=[a-z])/g, "c'est "],
  [/\bpr (?=[a-z])/g, "pour "],
  [/\bp(?:k|q|ourkoi)\b/g, "pourquoi"],
  [/\bjpp\b/g, ""],
  [/\bse (?=bon\b|ok\b|ca\b)/g, "c'est "],
];
const spelledOut = (text: string): string => SHORT.reduce((said, [short, long]) => said.replace(short, long), text);

/** An errand for the interviewer: « réservez-moi un billet de train ». */
const ERRAND =
  /(?<![a-z])(?:reserv|command|envoy|envoi|trouv|achet|cherch|organis)\w*[- ]moi (?:un|une|des|du|de la|le|la|les)(?![a-z])/;

/** Something that an assistant should do. */
const WISH =
  /(?:qu'(?:il|elle|ca)|(?<![a-z])(?:il|elle|ca|l'assistante?|le robot|votre (?:truc|machin|robot|assistante?)) (?:peut|pourrait|sait|saurait|doit|devrait|peux)) (?:ne |me |nous |les |lui |y |l'|aussi |egalement |pas |puisse |peut |sache )*(?!soit|parle|tutoie|vouvoie|s'appelle|dise|ait|est|se present)[a-z]{3,}/;

/** « Vous sauriez me la remplir ? », « vous faites ça ? »: asked of us, not told of the business. */
const ASKED_OF_US =
  /vous (?:sauriez|pourriez|pouvez|savez) (?:me |m'|nous )(?:la |le |les )?(?!dire|repeter|expliquer|aider|rappeler|redire|donner|proposer|conseiller|entendre|comprendre|passer|reposer)[a-z]{3,}r(?:e)? ?\?|vous faites (?:aussi )?(?:ca|cela) ?(?:aussi )?\?/;

export type Signals = {
  limits: readonly Limit[];
  abuse: boolean;
  language: boolean;
  repeat: boolean;
  help: boolean;
  skip: boolean;
  back: boolean;
  resume: boolean;
  /** « Créez mon assistant » */
  finish: boolean;
  /** « Attendez, j'ai un client » */
  pause: boolean;
  unsure: boolean;
  off: boolean;
  injected: boolean;
  errand: boolean;
  /** « Qu'il fasse … », whatever it is. */
  wish: boolean;
  yes: boolean;
  no: boolean;
  correcting: boolean;
  /** Ends with a question mark. */
  asking: boolean;
  /** « Corriger », « je veux corriger », without what. */
  fixing: boolean;
  /** A yes or a no and hardly anything else. */
  briefYesNo: boolean;
  /** « Je vous l'ai déjà dit ». */
  already?: boolean;
};

/** Reads the manner of an utterance (folded text), apart from its facts. */
export function signals(text: string): Signals {
  const said = spelledOut(text.trim());
  const words = said.split(/\s+/).filter(Boolean).length;
  const foreign = [...said.matchAll(FOREIGN)].length;
  return {
    limits: LIMITS.filter((limit) => limit.asks.test(said)),
    abuse: ABUSE.test(said),
    language: SWITCH.test(said) || OTHER_SCRIPT.test(said) || (words >= 3 && foreign / words >= 0.4),
    repeat: words < 18 && REPEAT.test(said),
    help: words < 25 && HELP.test(said),
    skip: SKIP.test(said),
    back: BACK.test(said),
    resume: words < 16 && RESUME.test(said),
    finish: FINISH.test(said),
    pause: words < 9 && PAUSE.test(said),
    unsure: UNSURE.test(said) || !/[\p{L}\p{N}]/u.test(said.replace(/[👍✅👌]/gu, "a")),
    off: OFF.test(said) || INJECTED.test(said),
    injected: INJECTED.test(said),
    errand: ERRAND.test(said),
    wish: WISH.test(said) || ASKED_OF_US.test(said) || ERRAND.test(said),
    yes: YES.test(said),
    no: NO.test(said),
    correcting: CORRECT.test(said),
    asking: /\?\s*$/.test(said),
    fixing: FIXING.test(said),
    briefYesNo: words <= 3 && (YES.test(said) || NO.test(said)),
  };
}
