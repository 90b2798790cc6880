import type { Tone } from "@allokoli/contracts";
import { quote } from "../french/passage.ts";
import { found, nothing, type Reader } from "../reading.ts";

const TONES: [Tone, RegExp][] = [
  ["humorous", /humour|humorist\w*|drole|rigolo\w*|marrant\w*|blagu\w*|fun\b|amusant\w*/g],
  [
    "casual",
    /decontract\w*|detendu\w*|\bcool\b|relax\w*|familier\w*|naturel\w*|simple\w*|a la bonne franquette|decompl\w+|tutoie\w*|pas coinc\w+/g,
  ],
  [
    "friendly",
    /chaleur\w*|amical\w*|sympa\w*|convivial\w*|accueillant\w*|bienveillan\w*|dou(?:x|ce)\w*|rassurant\w*|souriant\w*|gentil\w*|aimable\w*|agreable\w*|empathi\w*|humaine?\b|calme|pose\b|apais\w+|proche\b|cordial\w*/g,
  ],
  [
    "formal",
    /formel\w*|soutenu\w*|distingu\w*|tres poli\w*|elegant\w*|ceremonie\w*|chic\b|haut de gamme|solennel\w*|classe\b/g,
  ],
  [
    "professional",
    /professionn\w*|\bpros?\b|serieu\w*|sobre\w*|neutre|efficace|carre\b|courtois\w*|poli\w*\b|direct\b|concis\w*|respectueu\w*|discret\w*/g,
  ],
];
const NOT =
  /(?:\bpas|\bni|jamais|\bsans|\bmoins|plutot que|au lieu d[e']|plus du tout)(?: (?:trop|tres|de|d'|vraiment|du tout|non plus|un ton|si|ultra))*\s*$/;
const ABOUT =
  /\bton\b|parle(?:r)?\b|s'adress\w+|voix|style|attitude|qu'(?:il|elle) soit|assistante? (?:plus|plutot|tres)|soit\b|maniere/;

/** How the assistant should sound. A description of the place (« ambiance décontractée ») is not a wish about it. */
export const readTone: Reader = (p, context) => {
  const asked = context.asked.includes("tone");
  if (!asked && !ABOUT.test(p.text)) return nothing(p);
  if (
    !asked &&
    !context.draft.tone &&
    /\bvoix\b/.test(p.text) &&
    !/\bton\b/.test(p.text) &&
    !context.asked.includes("voice")
  )
    return nothing(p);
  const hits = TONES.flatMap(([tone, re]) =>
    [...p.text.matchAll(re)]
      .filter((m) => !NOT.test(p.text.slice(Math.max(0, m.index - 30), m.index)))
      .map((m) => ({ tone, at: m.index, end: m.index + m[0].length })),
  ).sort((x, y) => x.at - y.at);
  if (hits.length === 0) return nothing(p);
  const late = /(?:en fait|finalement|plutot|non|pardon)[^.;]*$/.exec(p.text);
  const chosen = (late ? hits.find((h) => h.at >= late.index) : null) ?? hits[0];
  if (!chosen) return nothing(p);
  return { rest: p, findings: [found("tone", chosen.tone, quote(p, 0, p.text.length))], doubts: [] };
};
