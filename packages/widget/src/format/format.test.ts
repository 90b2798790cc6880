import { describe, expect, it } from "vitest";
import type { OpeningHours, TimeRange } from "../api/types.ts";
import fr from "../strings/fr.ts";
import { clock, hoursLines, hoursNotes } from "./hours.ts";
import { pairs, phoneText, toE164 } from "./phone.ts";
import { priceText } from "./price.ts";
import { slotText } from "./slot.ts";
import { dayName, humanMoment, lasting, stopwatch } from "./time.ts";

const day: TimeRange[] = [["08:00", "18:30"]];
const hours = (weekly: Partial<OpeningHours["weekly"]>): OpeningHours => ({
  weekly: {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: [],
    sunday: [],
    ...weekly,
  },
  public_holidays: null,
  exceptions: [],
  by_appointment: false,
  notes: [],
  timezone: "Europe/Paris",
});
const lines = (value: OpeningHours) =>
  hoursLines(value, fr).map(({ days, text }) => `${days} ${text}`.replace(/\u202f/g, " "));

describe("hours", () => {
  it("groups neighbouring days", () => {
    expect(lines(hours({}))).toEqual(["lun.–ven. 8 h–18 h 30", "sam.–dim. fermé"]);
  });
  it("never guesses a day that is not known", () => {
    expect(lines(hours({ saturday: null }))[1]).toBe("sam. à préciser");
  });
  it("says round the clock", () => {
    const always: TimeRange[] = [["00:00", "24:00"]];
    const week = {
      monday: always,
      tuesday: always,
      wednesday: always,
      thursday: always,
      friday: always,
      saturday: always,
      sunday: always,
    };
    expect(lines(hours(week))).toEqual(["tous les jours 24 h/24"]);
  });
  it.each([
    ["26:00", "2 h"],
    ["24:00", "24 h"],
    ["09:05", "9 h 05"],
  ])("reads %s as « %s »", (time, text) => {
    expect(clock(time, fr.facts).replace(/\u202f/g, " ")).toBe(text);
  });
  it("keeps the owner's own words", () => {
    expect(hoursNotes({ ...hours({}), by_appointment: true, notes: ["fermé en août"] }, fr.facts)).toEqual([
      "sur rendez-vous",
      "fermé en août",
    ]);
  });
});

describe("telephone numbers", () => {
  it("are read two by two", () => {
    expect(pairs("+33199001234")).toEqual(["01", "99", "00", "12", "34"]);
    expect(phoneText("+33639980041")).toBe("06\u00a039\u00a098\u00a000\u00a041");
  });
  it.each([
    ["06 39 98 00 41", "+33639980041"],
    ["06.39.98.00.41", "+33639980041"],
    ["+33 6 39 98 00 41", "+33639980041"],
    ["0033639980041", "+33639980041"],
    ["06 39 98", null],
    ["bonjour", null],
  ])("« %s » is %s", (typed, e164) => {
    expect(toE164(typed)).toBe(e164);
  });
});

it.each([
  [{ kind: "from", amount: 80, amount_max: null }, "dès 80 €"],
  [{ kind: "range", amount: 50, amount_max: 70 }, "50–70 €"],
  [{ kind: "hourly", amount: 45.5, amount_max: null }, "45,5 € de l’heure"],
  [{ kind: "quote", amount: null, amount_max: null }, "sur devis"],
] as const)("prices as they are said: %o", (price, text) => {
  expect(priceText({ label: "", text: "", ...price }, fr.facts).replace(/[\u202f\u00a0]/g, " ")).toBe(text);
});

it("says once that a price is on quotation", () => {
  const price = { kind: "quote", amount: null, amount_max: null, text: "sur devis" } as const;
  expect(slotText("prices", [{ ...price, label: "Devis gratuit" }], fr)).toBe("Devis gratuit");
  expect(slotText("prices", [{ ...price, label: "Chauffe-eau" }], fr)).toBe("Chauffe-eau sur devis");
});

describe("time", () => {
  const now = new Date(2026, 10, 20, 18, 0);
  const at = (date: number, hour: number) => new Date(2026, 10, date, hour, 20).toISOString();
  it("is human", () => {
    expect(dayName(at(20, 9), "fr", now)).toBe("aujourd’hui");
    expect(dayName(at(19, 9), "fr", now)).toBe("hier");
    expect(dayName(at(17, 9), "fr", now)).toBe("mardi 17 novembre");
    expect(dayName(new Date(2025, 0, 2).toISOString(), "fr", now)).toContain("2025");
    expect(humanMoment(new Date().toISOString(), "fr")).toMatch(/^aujourd’hui, \d{1,2}\u202fh\u202f\d\d$/);
  });
  it("is calm", () => {
    expect(stopwatch(134.9)).toBe("2:14");
    expect(lasting(192).replace(/\u00a0/g, " ")).toBe("3 min 12 s");
    expect(lasting(48).replace(/\u00a0/g, " ")).toBe("48 s");
  });
});
