import { type Passage, rewrite } from "../configurator/french/passage.ts";
import { DAY as DAY_NAME } from "./calendar-words.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { overlaps, type Slot, toClock } from "./clock.ts";
import { tokenize } from "./tokens.ts";

const SURE =
  "(?:non(?! ?-?stop| plus| ouvert)|nan|pardon|attendez|je me (?:suis )?tromp\\w+|je (?:rectifie|corrige)|rectification|erreur|(?:au|autant) (?:temps )?pour moi|excusez[- ]moi|desolee?|je (?:veux|voulais) dire|ou plutot|que dis-je)";
const UNSURE = "(?:enfin|en fait|plutot|finalement|ou alors)";
const LEAD = "(?:(?:ah|oh|euh|mais|et|enfin|oui|si|en fait) ?,? )*";
const TAIL =
  "(?:[ ,:.!]*(?:non|nan|pardon|plutot|en fait|finalement|enfin|c'est|ce sera|ce serait|mettez|mettons|disons|je dis|donc)(?![a-z-])(?! ?stop))*[ ,:.!]*";
/** « … 9h-18h. Non, en fait 10h-18h »: what was said last takes the place of what was said before. */
const MARK = new RegExp(`[ ,;.!?-]*(?<![a-z])${LEAD}(?:(${SURE})|${UNSURE})(?![a-z-])${TAIL}`, "g");
/** « Le week-end non. »: no second thought, but a day off. */
const DAY_NO = new RegExp(
  `(?<=${DAY_NAME}|week-? ?ends?) (?:c'est |: ?)?non(?= ?(?:$|[.;!\\n]|,(?! ?(?:les? )?${DAY_NAME})))`,
  "g",
);

type Timely = Extract<Chunk, { kind: "days" | "slots" | "partial" }>;
const isTimely = (c: Chunk): c is Timely => c.kind === "days" || c.kind === "slots" || c.kind === "partial";
const read = (text: string): Chunk[] => chunksOf(tokenize(text), { bare: /\d ?h|:\d\d/.test(text) });
const written = (slots: readonly Slot[]): string =>
  slots.map(([start, end]) => `${toClock(start)}-${toClock(end % 1440 || end)}`.replaceAll(":", "h")).join(" et ");

/** The slots with one said again: it replaces those that it meets, or all when it meets none or several. */
function saidAgain(before: readonly Slot[], again: readonly Slot[]): readonly Slot[] {
  const met = before.filter((slot) => overlaps([slot], again));
  return again.length === 1 && before.length > 1 && met.length === 1
    ? before.map((slot) => (slot === met[0] ? (again[0] as Slot) : slot))
    : again;
}

/** One bound said again: « 9h-19h, non 18h » ends earlier, « 9h-19h, pardon 8h » begins earlier. */
function boundAgain(before: readonly Slot[], { at, until }: { at: number; until: number | null }): readonly Slot[] {
  const [start, end] = before[before.length - 1] as Slot;
  const opens = until === null && (at <= start || at - start < end - at) && at !== end;
  const later = at <= start ? at + 1440 : at;
  const last: Slot = opens ? [at, end] : [start, later];
  return [...before.slice(0, -1), last];
}

const timed = (c: Chunk | undefined) => c?.kind === "slots" || c?.kind === "partial";

const lastSlots = (chunks: readonly Chunk[]) => chunks.findLast((c) => c.kind === "slots");
const END_OF_DAYS = new RegExp(
  `(\\d{1,2} ?h(?:eures?)?(?: ?[0-5]\\d)?|minuit|midi) ((?:(?:le |les |en |la |et )*(?:semaine|week-? ?ends?|${DAY_NAME})(?: et |, ?| )?)+)(?! ?(?:de |a |-|:)? ?\\d)`,
  "g",
);

type Edit = { start: number; end: number; by: string };

/** What to strike and what to write for one mark between `start` and `end`; null when it takes nothing back. */
function editFor(text: string, start: number, end: number, sure: boolean): Edit[] | null {
  const left = read(text.slice(0, start));
  const right = read(text.slice(end).split(/[.;!?\n]/)[0] as string);
  const next = right.findIndex(isTimely);
  const said = right[next] as Timely | undefined;
  const daysOf = (c: Chunk | undefined) => (c?.kind === "days" ? c.parts.flatMap((part) => part.days) : []);
  const shut = (c: Chunk | undefined) => c?.kind === "closed" || c?.kind === "except";
  const at = left.findLastIndex(isTimely);
  const before = left[at] as Timely | undefined;
  // « Sauf le jeudi ! Non c'est une blague, c'est le mercredi qu'on ferme »
  const bothShut = shut(left[at - 1]) && (shut(right[next + 1]) || shut(right[next - 1]));
  const words = right.slice(0, next).filter((c) => c.kind === "word").length;
  if (!said || words > (sure ? (bothShut ? 6 : 2) : 0)) return null;
  if (!bothShut && right.slice(0, next).some((c) => ["closed", "except", "open"].includes(c.kind))) return null;
  if (!before || left.slice(at).filter((c) => c.kind === "word").length > 4) return null;
  const after = right[next + 1];
  const span = { start: end + said.start, end: end + said.end };
  const mark = { start, end, by: " " };
  const then = right[next + 2]?.kind;
  const tied = after?.kind === "days" && then !== "slots" && (said.kind === "partial" || then !== "partial");
  // « … 9h-18h du lundi au vendredi, non 10h-18h »: the days said last keep the times before them.
  const slots = before.kind === "days" && !timed(left[at + 1]) ? left[at - 1] : before;
  const sameDays =
    tied && JSON.stringify(daysOf(after)) === JSON.stringify(daysOf(left.findLast((c) => c.kind === "days")));
  const alone = !after || ["comma", "stop", "half", "closed"].includes(after.kind);
  if (slots?.kind === "slots" && (said.kind === "slots" ? !tied : said.kind === "partial" && (alone || sameDays))) {
    if (said.kind === "partial" && !sure && !alone) return null;
    const again =
      said.kind === "slots"
        ? saidAgain(slots.slots, said.slots)
        : boundAgain(slots.slots, said as Extract<Chunk, { kind: "partial" }>);
    // « 24h sur 24, non, de 6h30 à minuit »: every day all the same.
    const round = slots.slots[0]?.[0] === 0 && slots.slots[0][1] === 1440 && !left.some((c) => c.kind === "days");
    const last = sameDays && after ? end + after.end : span.end;
    return [
      { start: slots.start, end: slots.end, by: `${round ? "tous les jours " : ""}${written(again)}` },
      { ...mark, end: last },
    ];
  }
  // « … 18h-2h, non, 1h en semaine et 2h le vendredi »: other ends, each for its days.
  if (said.kind === "partial" && said.until === null && tied && lastSlots(left)) {
    const rest = text.slice(end).split(/[.;!?\n]/)[0] as string;
    const told = rest.replace(END_OF_DAYS, " $2 jusqu'a $1");
    return told === rest ? null : [{ start, end: end + rest.length, by: `, ${told}` }];
  }
  // « Mardi à samedi 10h-18h, non du lundi au vendredi »: the times stay.
  const first = left[at - 1];
  if (before.kind === "slots" && said.kind === "days" && first?.kind === "days" && sure && !after)
    if (said.parts.some((part) => part.range) && !first.parts.some((part) => part.half))
      return [
        { start: first.start, end: first.end, by: text.slice(end + said.start, span.end) },
        { ...mark, end: span.end },
      ];
  // « Le mercredi on ferme à 17h. Non, c'est le vendredi qu'on ferme à 17h »
  if (before.kind === "partial" && first?.kind === "days" && said.kind === "days" && sure)
    return right.slice(next + 1).some((c) => c.kind === "partial" && c.at === before.at)
      ? [{ start: first.start, end, by: " " }]
      : null;
  if (before.kind === "partial" && said.kind !== "days") return [{ start: before.start, end, by: " " }];
  if (before.kind === "days" && said.kind === "days") {
    const bare = !after || after.kind === "comma" || after.kind === "stop";
    const same = sure ? bothShut || shut(left[at - 1]) === shut(after) || bare : after?.kind !== "closed";
    if (!same || after?.kind === "also" || after?.kind === "same") return null;
    // « … du lundi au vendredi, non le vendredi on ferme à 16h30 » tells one more day and takes nothing back.
    if (timed(left[at - 1]) && (timed(after) || said.parts.length === 1)) return null;
    // « Pas le lundi, pardon, du mardi au samedi » says the same twice.
    if (bare && shut(left[at - 1]) && said.parts.some((part) => part.range)) return [{ ...mark, end: span.end }];
    const from = bothShut ? (left[at - 1] as Chunk).start : before.start;
    // « 9h-18h du lundi au jeudi, non au vendredi »: a range goes on to its new end.
    const onward = /^ ?(?:jusqu')?au /.test(text.slice(end)) && before.parts.length === 1 && before.parts[0]?.range;
    if (onward) {
      const to = /(?:au|a) [a-z]+$/.exec(text.slice(0, before.end));
      return to ? [{ start: before.end - to[0].length, end, by: "" }] : null;
    }
    if (/^ ?(?:jusqu'?)?(?:au|a) /.test(text.slice(end))) return null;
    return [{ start: from, end, by: " " }];
  }
  return null;
}

/** « 14h à minuit, non pas minuit, … de 14h à 22h »: the wrong time is named; what follows counts. */
const NOT_THAT =
  /[ ,;.]*(?<![a-z])(?:non|pardon|enfin) pas (?:a )?(?:midi|minuit|\d{1,2} ?h(?: ?\d\d)?)(?![a-z\d])[^.;\n\d]{0,80}?(?=(?:de |entre )?(?:\d{1,2} ?h|midi))/;

/** « 8h-17h … 7h30 en fait »: the turn stands behind what is said again. */
const BEHIND =
  /(?:[,;…]|\.+) ?(?=\d{1,2} ?h(?: ?\d\d)?(?: ?(?:-|a) ?\d{1,2} ?h(?: ?\d\d)?)? (?:en fait|plutot|pardon)(?![a-z]))(?:\d{1,2} ?h(?: ?\d\d)? (?:en fait|plutot|pardon),? (?=\d{1,2} ?h ?\d* ?(?:-|a) ?\d))?/g;
/** « Lundi mardi mercredi 9h-18h. Non, pas mercredi, jeudi. » */
const OTHER_DAY = new RegExp(
  `[ ,.;!]*(?<![a-z])(?:non|pardon|enfin)[ ,]+pas (?:le )?(${DAY_NAME}),? (?:mais )?(?:le )?(${DAY_NAME})(?! ?(?:au|de|\\d|matin|soir|apres|ferm|,? (?:et )?(?:le )?${DAY_NAME}))`,
);

/** The passage without what was taken back in the same breath; the words can still be quoted. */
export function settle(source: Passage): Passage {
  let p = rewrite(
    source,
    [...source.text.matchAll(DAY_NO)].map((m) => ({ start: m.index, end: m.index + m[0].length, by: " ferme" })),
  );
  p = rewrite(
    p,
    [...p.text.matchAll(BEHIND)].map((m) => ({ start: m.index, end: m.index + m[0].length, by: ", non " })),
  );
  const other = OTHER_DAY.exec(p.text);
  const named = other ? p.text.slice(0, other.index).lastIndexOf(other[1] as string) : -1;
  if (other && named >= 0)
    p = rewrite(p, [
      { start: named, end: named + (other[1] as string).length, by: other[2] as string },
      { start: other.index, end: other.index + other[0].length, by: "" },
    ]);
  const wrong = NOT_THAT.exec(p.text);
  if (wrong) {
    const last = read(p.text.slice(0, wrong.index)).findLast(isTimely);
    if (last && last.kind !== "days")
      p = rewrite(p, [{ start: last.start, end: wrong.index + wrong[0].length, by: " " }]);
  }
  for (let from = 0, guard = 0; guard < 12; guard++) {
    MARK.lastIndex = from;
    const m = MARK.exec(p.text);
    if (!m) break;
    const edits = editFor(p.text, m.index, m.index + m[0].length, m[1] !== undefined);
    if (edits) p = rewrite(p, edits);
    from = edits ? Math.min(m.index, (edits[0] as Edit).start + (edits[0] as Edit).by.length) : m.index + m[0].length;
  }
  return p;
}
