import { describe, expect, test } from "vitest";
import { isOpenAt, nextOpening, parseHours, publicHolidays, renderHours } from "./index.ts";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
/** One line a week: slots of a day by « , », days by space, « - » closed, « ? » not known. */
const line = (text: string, context = {}) => {
  const weekly = parseHours(text, context).hours?.weekly;
  return weekly
    ? DAYS.map((day) => weekly[day]?.map(([s, e]) => `${s}/${e}`).join(",") ?? "?")
        .map((d) => d || "-")
        .join(" ")
    : null;
};
const W = (slots: string, days = 5, rest = "-") =>
  [...Array(days).fill(slots), ...Array(7 - days).fill(rest)].join(" ");

describe("reading", () => {
  const CLEAR: [string, string][] = [
    ["du lundi au vendredi de 8h à 18h", W("08:00/18:00")],
    ["lun-ven 8h-18h, sam 9h-12h", `${W("08:00/18:00").split(" ").slice(0, 5).join(" ")} 09:00/12:00 -`],
    ["de 9 à 19 du lundi au vendredi", W("09:00/19:00")],
    ["9-12 / 14-18 du lundi au vendredi", W("09:00/12:00,14:00/18:00")],
    ["8h18h du lundi o vendredi", W("08:00/18:00")],
    ["du lun au ven 8h30/12h 13h30/17h", W("08:30/12:00,13:30/17:00")],
    ["24h/24 7j/7", W("00:00/24:00", 7)],
    ["du mercredi au lundi 12h-14h", "12:00/14:00 - 12:00/14:00 12:00/14:00 12:00/14:00 12:00/14:00 12:00/14:00"],
    [
      "tous les jours sauf le mardi de 10h à 19h",
      "10:00/19:00 - 10:00/19:00 10:00/19:00 10:00/19:00 10:00/19:00 10:00/19:00",
    ],
    ["fermé le lundi, mardi au samedi 9h-19h", "- 09:00/19:00 09:00/19:00 09:00/19:00 09:00/19:00 09:00/19:00 -"],
    [
      "tous les jours 10h-18h sauf mercredi 14h-18h",
      "10:00/18:00 10:00/18:00 14:00/18:00 10:00/18:00 10:00/18:00 10:00/18:00 10:00/18:00",
    ],
    [
      "du lundi au vendredi 9h-12h et 14h-18h sauf le mercredi après-midi",
      "09:00/12:00,14:00/18:00 09:00/12:00,14:00/18:00 09:00/12:00 09:00/12:00,14:00/18:00 09:00/12:00,14:00/18:00 - -",
    ],
    ["jeudi au dimanche de 18h à 2h", "- - - 18:00/26:00 18:00/26:00 18:00/26:00 18:00/26:00"],
    ["samedide 9h à12h et dmanche 10h-midi", "- - - - - 09:00/12:00 10:00/12:00"],
    [
      "du lundi au jeudi 9h-18h, vendredi jusqu'à 17h",
      "09:00/18:00 09:00/18:00 09:00/18:00 09:00/18:00 09:00/17:00 - -",
    ],
    [
      "on commence à 7h30 et on finit à 17h du lundi au jeudi, le vendredi on finit à midi",
      "07:30/17:00 07:30/17:00 07:30/17:00 07:30/17:00 07:30/12:00 - -",
    ],
    [
      "ouvert de 7h à 19h30 du mardi au samedi et le dimanche de 7h à 13h",
      "- 07:00/19:30 07:00/19:30 07:00/19:30 07:00/19:30 07:00/19:30 07:00/13:00",
    ],
    [
      "Midi : du mardi au vendredi 12h-14h. Soir : le samedi 19h-22h",
      "- 12:00/14:00 12:00/14:00 12:00/14:00 12:00/14:00 19:00/22:00 -",
    ],
    ["de neuf heures à midi et demi du lundi au vendredi", W("09:00/12:30")],
  ];
  for (const [text, week] of CLEAR)
    test(text, () => {
      expect(line(text)).toBe(week);
      expect(parseHours(text).doubts).toEqual([]);
    });

  const UNCLEAR: [string, string][] = [
    ["du lundi au vendredi 8h-18h, un samedi sur deux 9h-12h", "alternate"],
    ["du lundi au vendredi", "times"],
    ["9h-18h", "days"],
    ["ça dépend des semaines", "vague"],
    ["le 1er dimanche du mois 10h-12h, du lundi au vendredi 9h-17h", "monthly"],
    ["Du 1er avril au 30 septembre, tous les jours 10h-18h. Du 1er octobre au 31 mars, fermé le mardi.", "season"],
    ["du lundi au vendredi à partir de 9h", "times"],
    ["une semaine 8h-16h, l'autre 10h-18h", "alternate"],
    ["du lundi au vendredi, semaines paires 9h-17h, semaines impaires 12h-20h", "alternate"],
    ["je fais les 3x8", "alternate"],
    ["du lundi au vendredi 8h-18h, une semaine sur deux le samedi 9h-12h", "alternate"],
  ];
  for (const [text, kind] of UNCLEAR)
    test(`${text}: asked about`, () => expect(parseHours(text).doubts.map((d) => d.kind)).toContain(kind));

  test("two weeks that differ draw no grid, and one alternate day leaves the others", () => {
    expect(parseHours("une semaine 8h-16h, l'autre 10h-18h").hours).toBeNull();
    expect(line("du lundi au vendredi 8h-18h, le samedi une semaine sur deux")).toBe(
      `${W("08:00/18:00").split(" ").slice(0, 5).join(" ")} ? -`,
    );
  });

  test("a closing time taken back in the same breath", () => {
    expect(line("du lundi au vendredi 8h-12h 14h-19h, non 18h")).toBe(W("08:00/12:00,14:00/18:00"));
  });

  const APPOINTMENTS: [string, boolean, string[], string][] = [
    ["du lundi au vendredi 9h-18h sur rendez-vous", true, [], "lun–ven 9 h–18 h ; sam et dim fermé ; sur rendez-vous"],
    [
      "du lundi au vendredi 8h-18h et le samedi matin sur rendez-vous",
      false,
      ["samedi matin sur rendez-vous"],
      "lun–ven 8 h–18 h ; dim fermé ; samedi matin sur rendez-vous",
    ],
    [
      "du lundi au vendredi 8h-18h, samedi 9h-12h sur rdv",
      false,
      ["samedi sur rdv"],
      "lun–ven 8 h–18 h ; sam 9 h–12 h ; dim fermé ; samedi sur rdv",
    ],
    [
      "du lundi au vendredi 9h-12h, sur rendez-vous le samedi",
      false,
      ["samedi sur rendez-vous"],
      "lun–ven 9 h–12 h ; dim fermé ; samedi sur rendez-vous",
    ],
  ];
  for (const [text, flag, notes, screen] of APPOINTMENTS)
    test(`${text}: by appointment is said once`, () => {
      const { hours } = parseHours(text);
      expect(hours).toMatchObject({ by_appointment: flag, notes });
      expect(hours && renderHours(hours).replaceAll("\u202f", " ")).toBe(screen);
    });

  test("only the days that are said change", () => {
    const previous = parseHours("du lundi au vendredi 8h-18h").hours;
    expect(line("le samedi c'est 9h-12h", { previous, whole: false })).toBe(
      `${W("08:00/18:00").split(" ").slice(0, 5).join(" ")} 09:00/12:00 -`,
    );
    expect(line("en fait du mardi au samedi 9h-19h", { previous })).toBe(
      "- 09:00/19:00 09:00/19:00 09:00/19:00 09:00/19:00 09:00/19:00 -",
    );
  });

  test("holidays, closures and appointments stand beside the week", () => {
    const { hours } = parseHours("du lundi au vendredi 9h-18h sur rendez-vous, sauf jours fériés, fermé en août", {
      now: new Date("2026-11-20T10:00:00Z"),
    });
    expect(hours).toMatchObject({
      public_holidays: "closed",
      by_appointment: true,
      exceptions: [{ from: "2027-08-01", to: "2027-08-31", slots: [], yearly: true }],
    });
    expect(hours?.notes).toContain("fermé en août");
  });
});

describe("rendering", () => {
  const hours = parseHours("du lundi au vendredi 8h-12h et 14h-18h30, samedi 9h-midi").hours as NonNullable<
    ReturnType<typeof parseHours>["hours"]
  >;
  test("for a screen and for the ear", () => {
    expect(renderHours(hours)).toBe(
      "lun–ven 8\u202fh–12\u202fh et 14\u202fh–18\u202fh\u202f30\u202f; sam 9\u202fh–12\u202fh\u202f; dim fermé",
    );
    expect(renderHours(hours, { spoken: true })).toBe(
      "du lundi au vendredi, de huit heures à midi et de quatorze heures à dix-huit heures trente ; le samedi, de neuf heures à midi ; fermé le dimanche",
    );
  });
});

describe("are you open?", () => {
  const week = (text: string) =>
    parseHours(text, { now: new Date("2026-11-20T10:00:00Z") }).hours as NonNullable<
      ReturnType<typeof parseHours>["hours"]
    >;
  const office = week("du lundi au vendredi 9h-12h et 14h-18h, fermé les jours fériés");
  const paris = (text: string) => new Date(`${text}+01:00`);

  test("by the clock of the business", () => {
    expect(isOpenAt(office, paris("2026-11-20T11:59"))).toMatchObject({ open: true, until: paris("2026-11-20T12:00") });
    expect(isOpenAt(office, paris("2026-11-20T12:00")).open).toBe(false);
    expect(nextOpening(office, paris("2026-11-20T18:30"))).toEqual(paris("2026-11-23T09:00"));
  });
  test("past midnight, and through the night that the clock changes", () => {
    const bar = week("du jeudi au samedi de 18h à 2h");
    expect(isOpenAt(bar, paris("2026-11-21T01:30")).open).toBe(true);
    expect(isOpenAt(bar, paris("2026-11-21T02:00")).open).toBe(false);
    expect(isOpenAt(office, new Date("2026-07-15T07:00:00Z")).open).toBe(true);
  });
  test("on public holidays, those of Alsace-Moselle and overseas too", () => {
    expect(isOpenAt(office, paris("2026-12-25T10:00"))).toMatchObject({ open: false, reason: "holiday" });
    const shop = week("tous les jours 9h-18h, fermé les jours fériés");
    expect(isOpenAt(shop, paris("2026-12-26T10:00"), { postcode: "67000" }).open).toBe(false);
    expect(isOpenAt(shop, paris("2026-12-26T10:00"), { postcode: "69003" }).open).toBe(true);
    expect([...publicHolidays(2026, "97400").keys()]).toContain("2026-12-20");
    expect(isOpenAt(week("du lundi au vendredi 9h-18h"), paris("2026-12-25T10:00")).open).toBeNull();
  });
  test("a dated closure wins", () => {
    const closed = week("tous les jours 9h-18h, fermé du 1er au 15 août");
    expect(isOpenAt(closed, new Date("2027-08-10T10:00:00Z"))).toMatchObject({ open: false, reason: "exception" });
    expect(nextOpening(closed, new Date("2027-08-10T10:00:00Z"))).toEqual(new Date("2027-08-16T07:00:00Z"));
  });
  test("a closure said without a year comes back every year, over the turn of the year too", () => {
    const closed = week("tous les jours 9h-18h, fermé en août, congés du 24 décembre au 2 janvier");
    const at = (date: string) => isOpenAt(closed, new Date(`${date}T10:00:00Z`)).open;
    expect(["2027-08-15", "2031-08-01", "2031-12-30", "2032-01-02"].map(at)).toEqual([false, false, false, false]);
    expect(["2031-07-31", "2031-09-01", "2031-12-23", "2032-01-03"].map(at)).toEqual([true, true, true, true]);
  });
  test("a closure said with its year falls that year only", () => {
    const closed = week("tous les jours 9h-18h, fermé du 3 au 20 août 2027");
    const at = (date: string) => isOpenAt(closed, new Date(`${date}T10:00:00Z`)).open;
    expect(["2027-08-03", "2027-08-20", "2026-08-10", "2028-08-10"].map(at)).toEqual([false, false, true, true]);
  });
});
