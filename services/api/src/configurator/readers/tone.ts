import { OF_A_VOICE_TOO, TONE_WORDS, TONES } from "../data/tones.ts";
import { edits } from "../french/distance.ts";
import { mask, type Passage, quote } from "../french/passage.ts";
import { piecesOf } from "../french/pieces.ts";
import { type Finding, found, nothing, type Reader } from "../reading.ts";

const NOT =
  /(?:\bpas|\bni|jamais|\bsans|\bmoins|plutot que|au lieu d[e']|plus du tout)(?: (?:trop|tres|de|d'|vraiment|du tout|non plus|un ton|si|ultra))*\s*$/;
/** What makes an adjective a wish about the assistant: a sentence that speaks of its voice, its tone, its manner. */
const ABOUT =
  /\btons?\b|parle(?:r)?\b|s'adress\w+|voix|style|attitude|qu'(?:il|elle) soit|assistante?\b|soit\b|maniere|robot\b/;
/** A description of the place is not one: « ambiance décontractée », « cuisine simple », « des gens sympas ». */
const OF_A_PLACE =
  /(?:ambiance|cadre|cuisine|decor\w*|lieu|endroit|coin|equipe|clientele|clients|gens|cabinet|salon|restaurant|resto|boutique|magasin|bistrot|bar|hotel|service|accueil|prix|tarifs?|ventes?|mediation|therapie|entreprise|produits?|massages?|soins?|menus?|plats?)(?: [a-z]+){0,2}? (?:tres |plutot |assez |est |et )*$/;

/** Words that say much else: they need a voice or a tone beside them, an assistant is not enough. */
const WEAK =
  /^(?:direct|simpl|class|pose|naturel|proche|carre|chic|efficace|fun|discr|humain|concis|neutre|calme|cool|serieu)/;
const OF_A_VOICE = /\btons?\b|voix|style|parle|s'adress/;

const WISH = /\bvoix\b|\bun ton\b|\bassistante?\b/;

type Hit = { tone: (typeof TONES)[number][0]; at: number; end: number };

function hitsIn(p: Passage, from: number, to: number): Hit[] {
  return TONES.flatMap(([tone, words]) =>
    [...p.text.matchAll(words)]
      .filter((m) => m.index >= from && m.index < to)
      .filter((m) => !NOT.test(p.text.slice(Math.max(0, m.index - 30), m.index)))
      .filter((m) => !OF_A_PLACE.test(p.text.slice(Math.max(0, m.index - 60), m.index)))
      .map((m) => ({ tone, at: m.index, end: m.index + m[0].length })),
  ).sort((x, y) => x.at - y.at);
}

/**
 * « Pro mais chaleureux » is a warm voice: what comes after « mais », or after taking it back, is what is wished. Of
 * « posée et formelle », formal is the tone.
 */
function chosen(p: Passage, hits: readonly Hit[]): Hit | undefined {
  const late = [...p.text.matchAll(/\bmais\b|\benfin\b|en fait|finalement|plutot|\bnon\b|pardon/g)]
    .map((m) => m.index)
    .filter((at) => hits.some((hit) => hit.at > at));
  const after = late[late.length - 1] ?? -1;
  const wished = hits.filter((hit) => hit.at > after);
  return wished.find((hit) => !OF_A_VOICE_TOO.test(p.text.slice(hit.at, hit.end))) ?? wished[0];
}

/** « chalereux », « professionel »: read only when the tone was asked for. */
function misspelt(p: Passage): Hit | undefined {
  for (const m of p.text.matchAll(/[a-z]{6,}/g))
    for (const [word, tone] of TONE_WORDS) {
      const limit = word.length < 10 ? 1 : 2;
      const near = edits(m[0], word, limit) <= limit;
      if (near && !NOT.test(p.text.slice(Math.max(0, m.index - 30), m.index)))
        return { tone, at: m.index, end: m.index + m[0].length };
    }
  return undefined;
}

/** How the assistant should sound. Unasked, a tone counts in a sentence that speaks of the voice or of the assistant. */
export const readTone: Reader = (p, context) => {
  const asked = context.asked.includes("tone") || context.asked.includes("voice");
  if (asked) {
    const hit = chosen(p, hitsIn(p, 0, p.text.length)) ?? misspelt(p);
    return hit ? { rest: p, findings: [found("tone", hit.tone, quote(p, 0, p.text.length))], doubts: [] } : nothing(p);
  }
  const findings: Finding[] = [];
  let rest = p;
  for (const sentence of p.text.matchAll(/[^.;!?\n]+/g)) {
    if (!ABOUT.test(sentence[0])) continue;
    const end = sentence.index + sentence[0].length;
    const ofVoice = OF_A_VOICE.test(sentence[0]);
    const hits = hitsIn(p, sentence.index, end).filter((h) => ofVoice || !WEAK.test(p.text.slice(h.at, h.end)));
    const hit = chosen(p, hits);
    if (hit && findings.length === 0) findings.push(found("tone", hit.tone, quote(p, sentence.index, end)));
    // Whoever speaks of a voice names no service and no business in the same breath.
    for (const piece of piecesOf(p))
      if (
        piece.start >= sentence.index &&
        piece.end <= end &&
        (WISH.test(piece.text) || hits.some((h) => h.at >= piece.start && h.at < piece.end))
      )
        rest = mask(rest, piece.start, piece.end);
  }
  return { rest, findings, doubts: [] };
};
