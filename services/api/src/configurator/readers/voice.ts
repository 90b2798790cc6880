import type { VoiceChoice } from "@allokoli/contracts";
import { mask, quote } from "../french/passage.ts";
import { found, nothing, type Reader } from "../reading.ts";

const FEMALE =
  /\bfeminin\w*|\bfemmes?\b(?! enceintes?)|\bfille\b|\bdame\b|une voix de femme|\belle\b(?= parle)|\bfemelle\b|\bnana\b/g;
const MALE = /\bmasculin\w*|\bhommes?\b|\bmec\b|\bgars\b|\bmonsieur\b|\bmale\b|\bgarcon\b/g;
/** Asked for, in one letter or with a slip of the finger: « f », « une feme », « féminne », « home ». */
const FEMALE_TYPED = /(?<![a-z'-])(?:f|fe+m+e?s?|fame|fem|feminn?\w*|madame|meuf|fiye)(?![a-z'-]| enceintes?)/g;
const MALE_TYPED = /(?<![a-z'-])(?:h|ho+m+e?s?|om+e?|garson|mascu\w*|mr)(?![a-z'-]| staging)/g;
/** « Homme ou femme, c'est égal ». */
const EITHER =
  /(?:hommes?|masculine?|h|mec) (?:ou|et|comme) (?:une? )?(?:voix (?:de |d')?)?(?:femmes?|feminine?|f|fille)(?![a-z])|(?:femmes?|feminine?|f|fille) (?:ou|et|comme) (?:une? )?(?:voix (?:de |d')?)?(?:hommes?|masculine?|h|mec|garcon)(?![a-z])|les deux (?:me |se |ca )?(?:vont|va|conviennent|valent)/;
/** « Coupe femme » is no voice. */
const OF_A_SERVICE =
  /(?:coupes?|barbes?|soins?|mode|vetements?|chaussures?|pret-a-porter|epilations?|forfaits?|brushing|coiffure|massages?)(?: (?:pour|d'|de|une?|les))* ?$/;
const NOT = /(?:\bpas|\bni|plutot que|au lieu d[e']|jamais|plus)(?: (?:une?|de|d'|voix|la|le))*\s*$/;
const SLOW = /\b(?:plus|assez|tres|bien) lente?(?:ment)?s?\b|\b(?:lentement|moins vite|doucement|posement|ralenti\w*)/;
const FAST =
  /\b(?:plus|assez) (?:rapide\w*|vite)\b|\brapidement\b|(?<!(?:permis|stage|code|formation) )\baccelere\w*|\bdynamique\b/;

/** A woman's or a man's voice, and its pace. */
export const readVoice: Reader = (p, context) => {
  const asked = context.asked.includes("voice");
  const text = (context.priced ?? []).reduce((rest, { start, end }) => mask(rest, start, end), p).text;
  if (!asked && !/\bvoix\b|parl\w+ (?:plus|moins|trop|assez)/.test(text)) return nothing(p);
  const last = (re: RegExp) =>
    [...text.matchAll(re)]
      .filter(
        (m) => !NOT.test(text.slice(Math.max(0, m.index - 25), m.index)) && !OF_A_SERVICE.test(text.slice(0, m.index)),
      )
      .pop()?.index ?? -1;
  const typed = (re: RegExp, slips: RegExp) => Math.max(last(re), asked ? last(slips) : -1);
  const [female, male] = [typed(FEMALE, FEMALE_TYPED), typed(MALE, MALE_TYPED)];
  const known = context.draft.voice?.value;
  if (asked && EITHER.test(text) && !/(?:plutot|mais|non|finalement) /.test(text))
    return {
      rest: p,
      findings: [
        found("voice", { voice_id: null, gender: null, speed: known?.speed ?? 1 }, quote(p, 0, text.length), 0.9),
      ],
      doubts: [],
    };
  const gender = female < 0 && male < 0 ? null : female > male ? "female" : "male";
  const aboutPace = asked || /voix|parl/.test(text);
  const speed = !aboutPace ? null : SLOW.test(text) ? 0.9 : FAST.test(text) ? 1.1 : null;
  if (!gender && !speed) return nothing(p);
  const value: VoiceChoice = {
    voice_id: gender && gender !== known?.gender ? null : (known?.voice_id ?? null),
    gender: gender ?? known?.gender ?? null,
    speed: speed ?? known?.speed ?? 1,
  };
  return { rest: p, findings: [found("voice", value, quote(p, 0, text.length))], doubts: [] };
};
