import { CAPABILITIES, type Capability } from "@allokoli/contracts";
import { TASKS } from "../data/tasks.ts";
import { capital } from "../french/grammar.ts";
import { quote } from "../french/passage.ts";
import { piecesOf } from "../french/pieces.ts";
import { clean, type Finding, nothing, type Reader } from "../reading.ts";
import { BOOKED } from "./missions.ts";

const NOT =
  /(?:\bpas?\b|jamais|aucune?|surtout pas|\bni\b|sans|\bsauf\b|enlev\w+|retir\w+|supprim\w+|plus besoin|pas besoin|n'a pas a|\bnon\b)(?: (?:de|d'|des|du|les|la|le|l'|qu'il|qu'elle|a|aux?|prendre|faire|noter|besoin|prise|trop|donner|me|pour|gerer|prenne|fasse|transferer|la prise|il))*\s*$/;
const ALL =
  /\b(?:tout(?: ca| cela)?|tou[st]|toutes?|les (?:deux|trois|quatre|cinq)|(?:les )?[2-5](?= *$)|un peu de tout|tout ce que vous (?:pouvez|proposez|venez)|la totale|l'ensemble)\b/;
const WANTS =
  /(?:(?:il|elle|assistante?|agent|robot|standard)(?: vocale?)? (?:qui |doit |devra |puisse |peut |pourra |prenne |prend |reponde |note |devrait )|(?:faudrait|faut|veux|voudrais|voudrait|aimerais|souhaite|souhaiterais|cherche|besoin)(?: (?:juste|surtout|aussi|bien|d[e']|que|qu'|un|une|quelqu'un|quelque chose|qui|pour|pouvoir|quand|meme))*|qu'(?:il|elle|on) (?:prenne|puisse|reponde|note|transfere|dise|donne|fasse|trie|gere|me)|pour (?:prendre|repondre|noter|gerer|filtrer|qualifier|donner|transferer|renseigner|trier)|(?:ajout|enlev|retir|supprim)\w+)/;

/** « Pas de rendez-vous, finalement », said of missions that are on the card. */
const REFUSES =
  /(?:pas|plus|enlev\w+|retir\w+|sans) (?:de |d'|les? |la )?(?:rendez|rdv|prise de|messages?|reserv|transf|devis|urgences?)/;

/** Answering that is asked of the assistant. */
const ABOUT_QUESTIONS =
  /questions|renseign|inform|\bfaq\b|(?:qu'(?:il|elle)|assistante?|il (?:doit|faut)|pour) (?:qu'(?:il|elle) )?(?:repond|dise|donne)|(?:donner|dire|indiquer) (?:les |mes |nos )?(?:horaires?|prix|tarifs?)/;

/** « Je voudrais changer les horaires » is about the card, not about what the assistant does. */
const CHANGES = /(?:chang|modif|corrig|rectif|revoir|reven|refai|reprend)\w*(?! .{0,20}(?:mission|tache|fonction))/;

/** A wish ends with its sentence, unless the next one goes on with it: « … . Et aussi les messages ». */
const endOfWish = (text: string, from: number): number =>
  from + (/[.;!?\n](?!\s*(?:et|aussi|puis|mais|ni|pas|plus)(?![a-z]))/.exec(text.slice(from))?.index ?? text.length);

/**
 * What the assistant must do. Outside its question, only what can be nothing else counts: an act upon calls (« noter
 * les rendez-vous »), or a clear wish (« je voudrais quelqu'un pour les messages »).
 */
export const readTasks: Reader = (p, context) => {
  const asked = context.asked.includes("capabilities");
  const text = p.text;
  const wish = WANTS.exec(text) ?? (context.correcting && context.draft.capabilities ? REFUSES.exec(text) : null);
  const missions = context.missions ?? [];
  const wishes = wish !== null && !CHANGES.test(text);
  if (!asked && !wishes && missions.length === 0) return nothing(p);
  const from = asked ? 0 : wishes ? wish.index : (missions[0]?.start ?? 0);
  const to = wishes ? endOfWish(text, from) : text.length;
  const priced = context.priced ?? [];
  const about = (at: number) =>
    asked ||
    (wishes && at >= from && at < to && !priced.some((span) => span.start <= at && at < span.end)) ||
    missions.some((span) => span.start <= at && at < span.end);
  const want: Capability[] = [];
  const refuse: Capability[] = [];
  for (const capability of CAPABILITIES) {
    for (const m of text.matchAll(TASKS[capability])) {
      if (!about(m.index) || /¤/.test(m[0])) continue;
      const before =
        text
          .slice(Math.max(0, m.index - 40), m.index)
          .split(/[.;,!?\n](?! ?(?:ni|pas))|\bmais\b/)
          .pop() ?? "";
      if (NOT.test(before)) refuse.push(capability);
      else want.push(capability);
    }
  }
  if (/sur (?:rendez[- ]?vous|rdv)/.test(text) && !asked && missions.length === 0)
    want.splice(0, want.length, ...want.filter((c) => c !== "take_appointment"));
  const everything = asked && want.length === 0 && ALL.test(text);
  const words = quote(p, from, text.length);
  const chosen = [...new Set(want)].filter((c) => !refuse.includes(c) || text.lastIndexOf("finalement") > 0);
  // « Je n'arrive plus à répondre » is why he is here, not what the assistant should do.
  if (!asked && chosen.every((c) => c === "answer_faq") && !ABOUT_QUESTIONS.test(text)) chosen.length = 0;
  const findings: Finding[] = [];
  if (everything) return { rest: p, findings: [], doubts: [] };
  if (chosen.length > 0) {
    const replaces = asked && !context.draft.capabilities && !context.correcting;
    const first = asked && !context.draft.capabilities;
    const value = CAPABILITIES.filter((c) => chosen.includes(c) || (first && c === "answer_faq"));
    findings.push({
      slot: "capabilities",
      value,
      mode: replaces ? "set" : "add",
      confidence: 1,
      words: words.slice(0, 500),
    });
  }
  const limits = piecesOf(p).filter((piece) => BOOKED.test(piece.text) && about(piece.start));
  if (limits.length > 0 && chosen.includes("take_reservation"))
    findings.push({
      slot: "notes",
      value: limits.map((piece) => clean(capital(quote(p, piece.start, piece.end)), 200)),
      mode: "add",
      confidence: 1,
      words: words.slice(0, 500),
    });
  const gone = [...new Set(refuse)].filter((c) => !chosen.includes(c) && context.draft.capabilities?.value.includes(c));
  if (gone.length > 0)
    findings.push({ slot: "capabilities", value: gone, mode: "remove", confidence: 1, words: words.slice(0, 500) });
  return { rest: p, findings, doubts: [] };
};

/** « Tout ça », said when the missions were proposed. */
export const wantsEverything = (text: string): boolean => ALL.test(text);
