import type { Capability } from "@allokoli/contracts";
import { CAPABILITIES } from "@allokoli/contracts";
import { quote } from "../french/passage.ts";
import { type Finding, nothing, type Reader } from "../reading.ts";

const TASKS: Record<Capability, RegExp> = {
  answer_faq:
    /renseign\w*|repond\w*(?! au telephone)(?: aux?)?(?: questions?)?|informations?|\binfos?\b|questions?|expliquer|(?:donner|dire|indiquer|communiquer) (?:les |mes |nos )?(?:horaires?|tarifs?|prix|adresse|services)|horaires|tarifs|faq|les prix/g,
  take_message:
    /messages?|\bmsgs?\b|rappel\w*|laisser (?:leurs? )?coordonnees|(?:prendre|noter|prenne|note) (?:le |les |leurs? |un )?(?:nom|noms|numeros?|coordonnees|appels|demandes|commandes?)|commandes?|coordonnees|repondeur|notes? les appels/g,
  take_reservation: /reserv\w*|resas?\b|booking|tables?\b/g,
  take_appointment: /rendez[- ]?vous|\brdvs?\b|r\.d\.v|creneaux?|planifier|prise de rendez|consultations?/g,
  qualify_lead:
    /devis|qualifi\w*|prospects?|chantiers?|trier les demandes|filtrer|projets?|demandes? de (?:prix|devis|travaux|intervention)|nature (?:du|de la)|estimations?/g,
  give_directions:
    /itinerair\w*|chemin|(?:comment|pour) (?:venir|arriver|nous trouver|y aller|se rendre|se garer)|plan d'acces|acces|(?:donner|indiquer) (?:l'adresse|la route|le chemin)|guider|localisation|directions?|trouver/g,
  transfer_call:
    /transf\w*|bascul\w*|(?:me|nous) passer?|passer? (?:l'appel|les appels|la communication)|mettre en (?:relation|ligne)|redirig\w*|renvo\w* (?:l'appel|les appels|vers|sur)/g,
  urgent_triage: /urgen\w*|\btri(?:er)?\b|prioriser|prioritaires?|graves?/g,
};
const NOT =
  /(?:\bpas\b|jamais|aucune?|surtout pas|\bni\b|sans|\bsauf\b|enlev\w+|retir\w+|supprim\w+|plus besoin|pas besoin|n'a pas a|\bnon\b)(?: (?:de|d'|des|du|les|la|le|l'|qu'il|qu'elle|a|aux?|prendre|faire|noter|besoin|prise|trop|donner|me|pour|gerer|prenne|fasse|transferer|la prise|il))*\s*$/;
const ALL =
  /\b(?:tout(?: ca| cela)?|toutes?|les (?:deux|trois|quatre)|un peu de tout|tout ce que vous (?:pouvez|proposez|venez)|la totale|l'ensemble)\b/;
const WANTS =
  /(?:(?:il|elle|assistante?|agent|robot|standard)(?: vocale?)? (?:qui |doit |devra |puisse |peut |pourra |prenne |prend |reponde |note |devrait )|(?:faudrait|faut|veux|voudrais|voudrait|aimerais|souhaite|souhaiterais|cherche|besoin)(?: (?:juste|surtout|aussi|bien|d[e']|que|qu'|un|une|quelqu'un|quelque chose|qui|pour|pouvoir|quand|meme))*|qu'(?:il|elle|on) (?:prenne|puisse|reponde|note|transfere|dise|donne|fasse|trie|gere|me)|pour (?:prendre|repondre|noter|gerer|filtrer|qualifier|donner|transferer|renseigner|trier)|(?:ajout|enlev|retir|supprim)\w+)/;

/** « Pas de rendez-vous, finalement », said of missions that are on the card. */
const REFUSES =
  /(?:pas|plus|enlev\w+|retir\w+|sans) (?:de |d'|les? |la )?(?:rendez|rdv|prise de|messages?|reserv|transf|devis|urgences?)/;

/** « Je voudrais changer les horaires » is about the card, not about what the assistant does. */
const CHANGES = /(?:chang|modif|corrig|rectif|revoir|reven)\w*(?! .{0,20}(?:mission|tache|fonction))/;

/** What the assistant must do. Outside its question, only a clear wish counts: « je voudrais qu'il prenne les messages ». */
export const readTasks: Reader = (p, context) => {
  const asked = context.asked.includes("capabilities");
  const text = p.text;
  const wish = WANTS.exec(text) ?? (context.correcting && context.draft.capabilities ? REFUSES.exec(text) : null);
  if (!asked && (!wish || CHANGES.test(text))) return nothing(p);
  const from = asked ? 0 : (wish as RegExpExecArray).index;
  const want: Capability[] = [];
  const refuse: Capability[] = [];
  for (const capability of CAPABILITIES) {
    for (const m of text.matchAll(TASKS[capability])) {
      if (m.index < from || /¤/.test(m[0])) continue;
      const before =
        text
          .slice(Math.max(0, m.index - 40), m.index)
          .split(/[.;,!?\n](?! ?(?:ni|pas))|\bmais\b/)
          .pop() ?? "";
      if (NOT.test(before)) refuse.push(capability);
      else want.push(capability);
    }
  }
  if (/sur (?:rendez[- ]?vous|rdv)/.test(text) && !asked)
    want.splice(0, want.length, ...want.filter((c) => c !== "take_appointment"));
  const everything = asked && want.length === 0 && ALL.test(text);
  const words = quote(p, from, text.length);
  const chosen = [...new Set(want)].filter((c) => !refuse.includes(c) || text.lastIndexOf("finalement") > 0);
  const findings: Finding[] = [];
  if (everything) return { rest: p, findings: [], doubts: [] };
  if (chosen.length > 0) {
    const replaces = asked && !context.draft.capabilities && !context.correcting;
    const value = CAPABILITIES.filter((c) => chosen.includes(c) || (replaces && c === "answer_faq"));
    findings.push({
      slot: "capabilities",
      value,
      mode: replaces ? "set" : "add",
      confidence: 1,
      words: words.slice(0, 500),
    });
  }
  const gone = [...new Set(refuse)].filter((c) => !chosen.includes(c) && context.draft.capabilities?.value.includes(c));
  if (gone.length > 0)
    findings.push({ slot: "capabilities", value: gone, mode: "remove", confidence: 1, words: words.slice(0, 500) });
  return { rest: p, findings, doubts: [] };
};

/** « Tout ça », said when the missions were proposed. */
export const wantsEverything = (text: string): boolean => ALL.test(text);
