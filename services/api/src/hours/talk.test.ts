import { describe, expect, test } from "vitest";
import { next, startInterview, view } from "../configurator/index.ts";
import { parseHours } from "./index.ts";

const NOW = new Date("2026-11-20T10:00:00Z");
type Hours = ReturnType<typeof parseHours>["hours"];

/** A week as it is written below: « 1-5 9-18 | 6 9-12+14-17 », Monday is 1; days left out are closed. */
function grid(short: string): string {
  const days = Array.from({ length: 7 }, () => "-");
  for (const part of short.split(" | ")) {
    const [which = "", slots = ""] = part.split(" ");
    const [from, to = from] = which.split("-").map(Number) as [number, number?];
    for (let d = from; d <= (to ?? from); d++) days[d - 1] = slots;
  }
  return days.join(" ");
}
const clock = (time: string) =>
  time
    .replace(/^0(?=\d)/, "")
    .replace(/:00$/, "")
    .replace(":", "h");
const shown = (hours: Hours | undefined): string =>
  Object.values(hours?.weekly ?? {})
    .map((slots) => slots?.map(([s, e]) => `${clock(s)}-${clock(e)}`).join("+") ?? "?")
    .map((slots) => slots || "-")
    .join(" ");
const read = (text: string) => parseHours(text, { now: NOW, strict: false });

const clear = (table: [string, string][]) =>
  test.each(table)("« %s »", (text, week) => {
    const { hours, doubts } = read(text);
    expect(shown(hours)).toBe(grid(week));
    expect(doubts).toEqual([]);
  });

describe("said in haste", () => {
  clear([
    ["mardi à vendredi 9h-18h30, fermer dimanche lundi et samedi", "2-5 9-18h30"],
    ["6h-20h30 sauf dimanche 7h-13h", "1-6 6-20h30 | 7 7-13"],
    ["8h-18h semaine", "1-5 8-18"],
    ["11h-14h et 18h-2h tlj, ven sam jusqua 4h", "1-4 11-14+18-26 | 5-6 11-14+18-28 | 7 11-14+18-26"],
    [
      "lundi au samedi 8h30-12h et 14h-19h, sauf le lundi matin où on est fermés, donc lundi 14h-19h",
      "1 14-19 | 2-6 8h30-12+14-19",
    ],
    ["lundi au vendredi 8h-12h, le samedi c'est mort, on n'ouvre plus", "1-5 8-12"],
    ["lundi-vendredi 8h-12h, samedi 8h-12h, euh 8h30 le samedi", "1-5 8-12 | 6 8h30-12"],
  ]);
});

describe("second thoughts in one breath", () => {
  clear([
    ["du lundi au samedi 8h-17h. Non, en fait 8h-18h", "1-6 8-18"],
    ["du mercredi au samedi 10h-19h, pardon, 11h-19h", "3-6 11-19"],
    ["lundi au vendredi 7h-16h, enfin 7h30-16h30", "1-5 7h30-16h30"],
    ["9h-18h du lundi au vendredi, non 9h-17h", "1-5 9-17"],
    ["8h-12h et 14h-19h du mardi au samedi, non 14h-18h", "2-6 8-12+14-18"],
    ["du lundi au vendredi 9h-18h et le samedi 9h-12h, non 9h-13h", "1-5 9-18 | 6 9-13"],
    ["du lundi au vendredi 8h-18h et le samedi 8h-12h, non 13h le samedi", "1-5 8-18 | 6 8-13"],
    ["les lundis et jeudis, non, les lundis et vendredis, de 14h à 18h", "1 14-18 | 5 14-18"],
    ["mardi et mercredi, enfin mardi et jeudi, 9h-12h", "2 9-12 | 4 9-12"],
    ["du mardi au samedi, pardon du lundi au samedi, 9h-19h", "1-6 9-19"],
    ["lundi au samedi 9h-18h, non du mardi au samedi", "2-6 9-18"],
    ["du lundi au vendredi 8h-18h. Le vendredi jusqu'à 16h. Non, jusqu'à 17h", "1-4 8-18 | 5 8-17"],
    ["du lundi au vendredi 8h-18h, enfin le lundi seulement à partir de 13h", "1 13-18 | 2-5 8-18"],
    ["du lundi au samedi 8h-12h 14h-19h, non le samedi on ferme à 17h", "1-5 8-12+14-19 | 6 8-12+14-17"],
    ["lundi au vendredi 10h-19h. Attendez, depuis la rentrée c'est 20h le soir", "1-5 10-20"],
    ["ouvert de 10h à minuit, non pas minuit, c'était avant, de 10h à 23h, tous les jours", "1-7 10-23"],
    ["7h-15h du lundi au vendredi... 6h30 en fait", "1-5 6h30-15"],
    ["tous les jours de 9h à 20h, sauf le jeudi. Non, sauf le mardi", "1 9-20 | 3-7 9-20"],
    ["tous les jours 9h-19h, fermé le lundi. Pardon, le dimanche", "1-6 9-19"],
    ["lundi mardi mercredi 9h-17h. Non, pas mercredi, vendredi.", "1-2 9-17 | 5 9-17"],
    [
      "du lundi au vendredi 8h-18h. Le mardi on ferme à 16h. Non, c'est le jeudi qu'on ferme à 16h",
      "1-3 8-18 | 4 8-16 | 5 8-18",
    ],
    ["du mardi au samedi de 17h à 1h, non, minuit en semaine et 2h le vendredi et le samedi", "2-4 17-24 | 5-6 17-26"],
    ["8h-12h, 13h-17h, du mardi au vendredi, du lundi au vendredi", "1-5 8-12+13-17"],
    ["8h-18h du lundi au vendredi, non 17h la fermeture", "1-5 8-17"],
    ["du lundi au samedi 9h-19h. Ah non, plus le samedi.", "1-5 9-19"],
    ["9h-18h du lundi au samedi. Pas le lundi, pardon, du mardi au samedi.", "2-6 9-18"],
  ]);
});

describe("exceptions by day", () => {
  clear([
    ["du jeudi au dimanche de 19h à 3h du matin sauf le dimanche on ferme à 1h", "4-6 19-27 | 7 19-25"],
    ["tous les jours sauf le jeudi matin de 9h à 20h, le jeudi c'est à partir de 14h", "1-3 9-20 | 4 14-20 | 5-7 9-20"],
    ["tt les jours sf lundi 10h-20h", "2-7 10-20"],
    [
      "tous les midis 12h-14h30 et le soir 19h-22h, le lundi on ferme, et le mardi soir",
      "2 12-14h30 | 3-7 12-14h30+19-22",
    ],
    ["8h-19h à l'exception du mercredi", "1-2 8-19 | 4-7 8-19"],
    ["du lundi au samedi 9h-12h et 14h-19h, à l'exception du samedi après-midi", "1-5 9-12+14-19 | 6 9-12"],
    ["du lundi au vendredi 9h-12h et 13h-18h, sauf le mercredi après-midi", "1-2 9-12+13-18 | 3 9-12 | 4-5 9-12+13-18"],
    [
      "le jeudi matin on est fermé, on ouvre de 15h à 20h, les autres jours c'est 9h-19h et dimanche fermé",
      "1-3 9-19 | 4 15-20 | 5-6 9-19",
    ],
    ["lundi au vendredi 8h-17h, sauf le vendredi 15h", "1-4 8-17 | 5 8-15"],
    [
      "tous les jours 9h-20h, le vendredi de 12h à 14h je ferme et le lundi je ferme",
      "2-4 9-20 | 5 9-12+14-20 | 6-7 9-20",
    ],
    ["du lundi au samedi 10h-19h, jeudi pause 13h-14h30", "1-3 10-19 | 4 10-13+14h30-19 | 5-6 10-19"],
    ["du mardi au samedi 7h-19h, le dimanche de 8h à 13h, fermés le lundi", "2-6 7-19 | 7 8-13"],
    ["mardi 10h-18h, jeudi 9h-13h, fermé le reste du temps", "2 10-18 | 4 9-13"],
    ["9h30-19h, dimanche non", "1-6 9h30-19"],
    ["9h-19h, dimanche fermé", "1-6 9-19"],
    ["Je ne travaille ni le jeudi ni le week-end, sinon 9h-17h", "1-3 9-17 | 5 9-17"],
    ["fermé le lundi, pas le dimanche. 10h-19h", "2-7 10-19"],
  ]);
});

describe("the same, the others, the rest", () => {
  clear([
    ["le lundi 8h-12h 14h-18h, pareil mardi mercredi jeudi", "1-4 8-12+14-18"],
    ["le mardi 9h-13h, idem jeudi et samedi", "2 9-13 | 4 9-13 | 6 9-13"],
    [
      "le lundi 9h-12h 14h-19h pareil mardi jeudi vendredi et le samedi 9h-17h",
      "1-2 9-12+14-19 | 4-5 9-12+14-19 | 6 9-17",
    ],
    ["le mercredi et le samedi 14h-18h, le reste du temps c'est fermé", "3 14-18 | 6 14-18"],
    ["lundi et jeudi 9h-17h, les autres jours je ne suis pas là", "1 9-17 | 4 9-17"],
    ["mardi jeudi samedi 7h-13h, le reste de la semaine je suis au jardin", "2 7-13 | 4 7-13 | 6 7-13"],
    [
      "le mercredi 9h-20h, les autres jours, lundi, mardi, jeudi et vendredi, 16h-20h",
      "1-2 16-20 | 3 9-20 | 4-5 16-20",
    ],
    ["Vannes le lundi, Auray le mercredi, Carnac le samedi, toujours 8h-13h", "1 8-13 | 3 8-13 | 6 8-13"],
    ["De 17h à 21h, mardi à Lectoure, jeudi à Condom, samedi à Auch", "2 17-21 | 4 17-21 | 6 17-21"],
    ["le samedi 10h-12h, sinon 9h-18h du lundi au vendredi", "1-5 9-18 | 6 10-12"],
  ]);
});

describe("closed by what is done instead", () => {
  clear([
    ["du mardi au samedi 9h-19h, le lundi je vais à la chasse et le dimanche c'est la famille, donc fermé", "2-6 9-19"],
    ["lundi mardi jeudi vendredi 9h-18h, le mercredi ce sont mes enfants", "1-2 9-18 | 4-5 9-18"],
    ["Le lundi je fais ma compta, donc fermé. Mardi au samedi 10h-19h", "2-6 10-19"],
    ["du mardi au dimanche 10h-18h, le lundi c'est le repos des poneys", "2-7 10-18"],
    ["du lundi au vendredi 8h-17h, le samedi je bricole chez moi", "1-5 8-17"],
    ["du lundi au jeudi 9h-17h. Le vendredi je suis sur les chantiers, injoignable.", "1-4 9-17"],
    ["du mardi au samedi 8h-13h, le dimanche et le lundi je dors", "2-6 8-13"],
    ["du mardi au samedi 9h-18h et le dimanche je vais au foot avec mon fils", "2-6 9-18"],
    ["lundi au vendredi 9h-18h, le samedi faut pas appeler", "1-5 9-18"],
    ["lundi au vendredi 9h-18h, le samedi on ne travaille plus", "1-5 9-18"],
    [
      "lundi mardi jeudi 9h-17h, le mercredi on reçoit personne, le vendredi je suis en déplacement",
      "1-2 9-17 | 4 9-17",
    ],
    ["du mardi au samedi 9h-18h. Le lundi c'est sacré.", "2-6 9-18"],
    ["du lundi au jeudi 9h-17h. Le vendredi on est fermé. Le week-end aussi.", "1-4 9-17"],
    ["le lundi c'est les livraisons, mardi au samedi 7h-19h", "2-6 7-19"],
  ]);
});

describe("haste and slips of the finger", () => {
  clear([
    ["mar→sam 9h-12h / 14h-19h, dim mat 9h-12h", "2-6 9-12+14-19 | 7 9-12"],
    ["lundi merc jeudi 9h-17h, vendrdi 9h-12h", "1 9-17 | 3-4 9-17 | 5 9-12"],
    ["samdi 8h-12h, lundi au vendrdi 8h-18h", "1-5 8-18 | 6 8-12"],
    ["lun-ven 9-18", "1-5 9-18"],
    ["lundi vendredi 8h-12h 14h-17h", "1-5 8-12+14-17"],
    ["lun sam 7h 20h", "1-6 7-20"],
    ["tlj 10h-22h", "1-7 10-22"],
    ["7j/7 midi 12h-14h soir 19h-22h", "1-7 12-14+19-22"],
    ["tlj 11h-23h, ven et sam jusqua 1h du mat", "1-4 11-23 | 5-6 11-25 | 7 11-23"],
    ["8 midi 2 6 du lundi au vendredi", "1-5 8-12+14-18"],
    ["9h midi 14h 18h en semaine", "1-5 9-12+14-18"],
    ["lun mar jeu 9h30-18h, mer 9h30-12h", "1-2 9h30-18 | 3 9h30-12 | 4 9h30-18"],
    ["ouver du mardi o samedi 9h18h", "2-6 9-18"],
    ["tt les jrs sof le mercredi 8h 20h", "1-2 8-20 | 4-7 8-20"],
    ["vente a la ferme vendredi 16h-19h et samedi 9h-12h", "5 16-19 | 6 9-12"],
  ]);
});

describe("spoken figures", () => {
  clear([
    ["lundi mardi de treize à dix-huit heures et le samedi de neuf à douze", "1-2 13-18 | 6 9-12"],
    ["du lundi au vendredi neuf heures midi quatorze heures dix-sept heures", "1-5 9-12+14-17"],
    ["on ouvre à six heures pour les croissants et on ferme à treize heures, du mardi au dimanche", "2-7 6-13"],
    [
      "on ouvre à quinze heures tous les jours, on ferme à minuit, sauf le samedi où c'est deux heures du matin",
      "1-5 15-24 | 6 15-26 | 7 15-24",
    ],
    ["on commence à sept heures et on finit à seize heures du lundi au vendredi", "1-5 7-16"],
    ["du lundi au vendredi huit midi deux heures sept heures", "1-5 8-12+14-19"],
    ["huit heures et demie midi et quatorze heures dix-huit heures du lundi au jeudi", "1-4 8h30-12+14-18"],
    ["lundi mardi quatorze dix-neuf, samedi dix treize", "1-2 14-19 | 6 10-13"],
    [
      "du mardi au samedi le matin neuf heures douze heures l'après-midi quinze heures dix-neuf heures",
      "2-6 9-12+15-19",
    ],
    [
      "le vendredi on ferme une heure plus tôt, à seize heures, et du lundi au jeudi huit heures dix-sept heures",
      "1-4 8-17 | 5 8-16",
    ],
    [
      "on ouvre à six heures et demie on ferme à treize heures et on rouvre de seize à dix-neuf heures, fermé le jeudi",
      "1-3 6h30-13+16-19 | 5-7 6h30-13+16-19",
    ],
  ]);
});

describe("which days a pattern tells", () => {
  clear([
    ["du vendredi au dimanche 11h-19h", "5-7 11-19"],
    ["du lundi au vendredi 9h-18h", "1-5 9-18"],
    ["lundi mercredi vendredi 9h-12h, fermé le week-end", "1 9-12 | 3 9-12 | 5 9-12"],
    ["on répond au tel de 8h à 21h tous les jours", "1-7 8-21"],
    ["vous pouvez appeler de 9h à 19h, tous les jours de la semaine, mon mari se couche à 22h", "1-7 9-19"],
    ["du mercredi au lundi 10h-18h", "1 10-18 | 3-7 10-18"],
    ["8h-12h 13h30-17h30, samedi 9h-12h, fermé dimanche", "1-5 8-12+13h30-17h30 | 6 9-12"],
    ["les mardis et vendredis 8h-13h", "2 8-13 | 5 8-13"],
    ["du lundi au jeudi 7h-17h et le vendredi jusqu'à midi et puis c'est le week-end", "1-4 7-17 | 5 7-12"],
    ["le lundi après-midi 14h-19h, du mardi au samedi 9h-12h et 14h-19h", "1 14-19 | 2-6 9-12+14-19"],
  ]);
});

describe("beside the week", () => {
  clear([
    [
      "le bureau est ouvert du mardi au vendredi 14h-19h, par contre les leçons c'est du lundi au samedi 8h-20h",
      "2-5 14-19",
    ],
    ["l'accueil est ouvert tous les jours de 9h à 20h, les arrivées c'est le samedi à partir de 16h", "1-7 9-20"],
    ["du lundi au vendredi 8h-18h, mais pour les fuites c'est jour et nuit même le dimanche", "1-5 8-18"],
    ["Bureaux du lundi au samedi 9h-18h, et nous répondons 24h/24 en cas de décès", "1-6 9-18"],
    ["du lundi au vendredi de 9h à 19h. Une garde est assurée pour les urgences la nuit et le dimanche.", "1-5 9-19"],
    ["l'atelier du lundi au vendredi 8h-17h, les dépannages c'est à n'importe quelle heure", "1-5 8-17"],
    ["lundi-vendredi 8h-17h, et astreinte 24h/24", "1-5 8-17"],
    [
      "ouverte de 8h à 18h du lundi au vendredi, fermée deux semaines en août et entre Noël et le Nouvel An",
      "1-5 8-18",
    ],
    ["Je me lève à 5 heures, mais pour le téléphone disons du lundi au vendredi 8h-18h", "1-5 8-18"],
    ["du lundi au vendredi 9h-18h. Le cabinet d'à côté ferme à 20h, pas nous.", "1-5 9-18"],
    ["du mardi au samedi 9h-19h, dimanche fermé, sauf le week-end de la fête des pères mais on verra", "2-6 9-19"],
    ["du lundi au vendredi 8h-12h, c'est mon fils qui travaille pas le mardi", "1-5 8-12"],
  ]);
  test("what is said of urgent help and of a service is kept in the person's words", () => {
    expect(read("du lundi au vendredi 8h-18h, mais pour les fuites c'est jour et nuit").hours?.notes).toEqual([
      "pour les fuites c'est jour et nuit",
    ]);
    expect(
      read("le bureau est ouvert du mardi au jeudi 9h-17h, par contre les cours c'est le samedi 8h-12h").hours?.notes,
    ).toEqual(["les cours c'est le samedi 8h-12h"]);
  });
});

/** Says one thing after the other, whatever is asked. */
function told(...utterances: string[]) {
  let { state } = startInterview({ now: NOW });
  for (const text of utterances) state = next(state, text, { now: NOW }).state;
  const doubts = view(state).doubts.filter((d) => d.slot === "hours");
  return { week: shown(state.draft.hours?.value), doubts };
}

const FLORIST = "fleuriste à Vannes, Les Jardins de Maud, ouvert du lundi au samedi 9h-12h et 14h-19h";
describe("a later word changes what it names, and nothing else", () => {
  test.each([
    ["non pardon le vendredi on ferme à 18h pas 19h", "1-4 9-12+14-19 | 5 9-12+14-18 | 6 9-12+14-19"],
    ["ah et le samedi finalement on n'ouvre plus", "1-5 9-12+14-19"],
    ["changez le soir : 18h45 au lieu de 19h", "1-6 9-12+14-18h45"],
    ["le samedi on ne travaille plus", "1-5 9-12+14-19"],
    ["on ouvre à 8h30 maintenant, pas 9h", "1-6 8h30-12+14-19"],
    ["le lundi matin on est fermé en fait", "1 14-19 | 2-6 9-12+14-19"],
    ["le lundi on ouvre à 10h", "1 10-12+14-19 | 2-6 9-12+14-19"],
    ["en fait le samedi c'est 9h-13h", "1-5 9-12+14-19 | 6 9-13"],
    ["on ouvre aussi le dimanche matin, 10h-12h", "1-6 9-12+14-19 | 7 10-12"],
    ["en fait le mercredi après-midi on est fermé", "1-2 9-12+14-19 | 3 9-12 | 4-6 9-12+14-19"],
    ["on ouvre aussi le dimanche maintenant, mêmes horaires que le mardi", "1-7 9-12+14-19"],
    ["en fait fermé le lundi", "2-6 9-12+14-19"],
    ["le samedi on ferme à midi", "1-5 9-12+14-19 | 6 9-12"],
    [
      "en fait fermé le jeudi, enfin non ouvert le jeudi mais que l'après-midi à partir de 15h",
      "1-3 9-12+14-19 | 4 15-19 | 5-6 9-12+14-19",
    ],
    [
      "en fait fermé le jeudi, enfin non, ouvert le jeudi mais que le matin",
      "1-3 9-12+14-19 | 4 9-12 | 5-6 9-12+14-19",
    ],
    ["le jeudi mais que l'après-midi à partir de 15h", "1-3 9-12+14-19 | 4 15-19 | 5-6 9-12+14-19"],
    ["fermé le lundi, ah non, ouvert à partir de 10h", "1 10-12+14-19 | 2-6 9-12+14-19"],
    ["fermé le lundi, enfin non ouvert le lundi jusqu'à 17h", "1 9-12+14-17 | 2-6 9-12+14-19"],
    ["fermé le lundi, enfin ouvert du mardi au samedi 10h-18h", "2-6 10-18"],
  ])("« %s »", (text, week) => {
    expect(told(FLORIST, text)).toEqual({ week: grid(week), doubts: [] });
  });

  test.each([
    ["bouquets, plantes, atelier le samedi et livraison le dimanche"],
    ["deuil et mariage, 24 heures de délai, bouquets à partir de 15 euros"],
    ["atelier floral à 35 euros le mercredi, gratuit pour les enfants jusqu'à 10 ans"],
    ["je suis fleuriste depuis 12 ans, j'ai 3 employées et un camion"],
  ])("« %s » changes no hours", (text) => {
    expect(told(FLORIST, "02 61 91 00 12, 4 rue du Port 56000 Vannes", text)).toEqual({
      week: grid("1-6 9-12+14-19"),
      doubts: [],
    });
  });
});

describe("what is not clear is asked about", () => {
  test.each([
    ["du lundi au vendredi à partir de 9h"],
    ["mardi au samedi 9h-18h, le lundi ça dépend"],
    ["du mardi au vendredi 9h-18h et le samedi quand je peux"],
    ["lundi au vendredi 9h-18h, le samedi on est ouvert"],
    ["mardi au samedi 9h-18h sauf mariage le samedi, donc le samedi ça dépend"],
    ["le samedi soir seulement"],
    ["du lundi au vendredi, plutôt le matin"],
    ["9h-12h 14h-18h sauf le vendredi 16h"],
    ["9h-18h du lundi au vendredi. Le samedi on est ouvert."],
    ["mar-ven 9h-18h, le sam ca depend"],
    ["lun-sam 8h-17h sauf salon le sam donc sam ca depend"],
    ["le lundi on ferme plus tôt, du mardi au samedi 9h-18h"],
  ])("« %s »", (text) => {
    expect(read(text).doubts).not.toEqual([]);
  });

  test("the same words again settle nothing and are not asked for a third time", () => {
    let { state } = startInterview({ now: NOW });
    const asked: string[] = [];
    const vague = "du mardi au vendredi 9h-18h et le samedi quand je peux";
    for (const text of ["toilettage à Brest, Poil Doux", vague, vague, vague, vague]) {
      state = next(state, text, { now: NOW }).state;
      if (view(state).question?.topic === "hours") asked.push(view(state).question?.text ?? "");
    }
    expect(asked.filter((text) => /samedi/.test(text)).length).toBeLessThanOrEqual(2);
    expect(shown(state.draft.hours?.value)).toMatch(/^- 9-18 9-18 9-18 9-18 \? /);
  });
});
