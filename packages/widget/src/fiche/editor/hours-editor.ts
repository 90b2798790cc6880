import { html, nothing } from "lit";
import type { OpeningHours, TimeRange, Weekday } from "../../api/types.ts";
import { clock, WEEK } from "../../format/hours.ts";
import { copy as copyIcon } from "../../icons/first.ts";
import { plus, x } from "../../icons/later.ts";
import { icon } from "../../ui/icon.ts";
import type { Desk, OpenEditor } from "./editor.ts";
import { after, confusedDay, copyWeek, PRESETS, type Preset, readClock, unknownWeek } from "./week.ts";

type Holidays = OpeningHours["public_holidays"];

/** The week day by day, with the usual weeks one tap away. A day may stay unknown: it will be asked, never guessed. */
export function hoursEditor(value: OpeningHours | null, desk: Desk): OpenEditor {
  const { words, core } = desk;
  let week = value ? copyWeek(value.weekly) : unknownWeek();
  let holidays: Holidays = value?.public_holidays ?? null;
  const unread = new Map<HTMLInputElement, Weekday>();
  let byAppointment = value?.by_appointment ?? false;

  const change = (work: () => void) => () => {
    work();
    desk.redraw();
  };
  const setTime = (day: Weekday, index: number, end: 0 | 1) => (event: Event) => {
    const range = week[day]?.[index];
    const field = event.target as HTMLInputElement;
    const typed = readClock(field.value);
    unread.delete(field);
    field.setAttribute("aria-invalid", String(!typed));
    if (!range || !typed) {
      unread.set(field, day);
      return;
    }
    const [from, to] = end === 0 ? [typed, range[1]] : [range[0], typed];
    week[day]?.splice(index, 1, [from, after(from, to)]);
    field.value = clock(typed, core.facts);
  };
  const secondRange = (ranges: TimeRange[]): TimeRange[] =>
    (ranges[0]?.[0] ?? "09:00") < "12:00"
      ? [
          [ranges[0]?.[0] ?? "09:00", "12:00"],
          ["14:00", ranges[0]?.[1] ?? "18:00"],
        ]
      : [...ranges, ["19:00", "22:00"]];

  const time = (day: Weekday, index: number, end: 0 | 1, text: string) =>
    html`<input
      class="input time"
      inputmode="text"
      autocomplete="off"
      aria-label=${(end ? words.to : words.from)(core.days[day])}
      .value=${clock(text, core.facts)}
      @change=${setTime(day, index, end)}
    />`;

  const dayRow = (day: Weekday) => {
    const ranges = week[day];
    const state = ranges === null ? words.unknownDay : ranges.length === 0 ? words.closedDay : "";
    const toggle = change(() => {
      week = { ...week, [day]: ranges?.length ? [] : [["09:00", "18:00"]] };
    });
    return html`<div class="day">
      <label class="open"><input type="checkbox" .checked=${Boolean(ranges?.length)} @change=${toggle} /><span>${core.days[day]}</span></label>
      <div class="ranges">
        ${state ? html`<span class="state ${ranges === null ? "unknown" : ""}">${state}</span>` : nothing}
        ${(ranges ?? []).map(
          (range, index) => html`<div class="range">
            ${time(day, index, 0, range[0])}<span aria-hidden="true">–</span>${time(day, index, 1, range[1])}
            ${
              (ranges?.length ?? 0) > 1
                ? html`<button class="button quiet square small" type="button" aria-label=${words.removeRange(core.days[day])} @click=${change(() => week[day]?.splice(index, 1))}>${icon(x)}</button>`
                : html`<button class="button quiet small" type="button" aria-label=${words.addBreakLong(core.days[day])} @click=${change(
                    () => {
                      week = { ...week, [day]: secondRange(ranges ?? []) };
                    },
                  )}>${icon(plus)}${words.addBreak}</button>`
            }
          </div>`,
        )}
        ${
          day === "monday" && ranges?.length
            ? html`<button class="button quiet small" type="button" @click=${change(() => {
                for (const other of WEEK.slice(1, 5)) week[other] = copyWeek(week).monday;
              })}>${icon(copyIcon)}${words.copyToWeek}</button>`
            : nothing
        }
      </div>
    </div>`;
  };

  const holidayChoices: [Holidays, string][] = [
    ["open", words.holidayChoices.open],
    ["closed", words.holidayChoices.closed],
    [null, words.holidayChoices.unknown],
  ];

  return {
    view: () => html`<div class="chips presets" role="group" aria-label=${words.presets}>
        ${(Object.keys(PRESETS) as Preset[]).map(
          (preset) =>
            html`<button class="chip" type="button" @click=${change(() => {
              week = PRESETS[preset]();
            })}>${words[preset]}</button>`,
        )}
      </div>
      <div class="week">${WEEK.map(dayRow)}</div>
      <p class="label">${words.holidays}</p>
      <div class="chips" role="group" aria-label=${words.holidays}>
        ${holidayChoices.map(
          ([choice, text]) =>
            html`<button class="chip" type="button" aria-pressed=${choice === holidays} @click=${change(() => {
              holidays = choice;
            })}>${text}</button>`,
        )}
      </div>
      <label class="open wide"><input type="checkbox" .checked=${byAppointment} @change=${() => {
        byAppointment = !byAppointment;
      }} /><span>${words.byAppointment}</span></label>`,
    finish: () => {
      const untold = [...unread].find(([field]) => field.isConnected)?.[1];
      const confused = untold ?? confusedDay(week);
      if (confused) return { wrong: words.wrong.hours(core.days[confused]) };
      const kept = {
        exceptions: value?.exceptions ?? [],
        notes: value?.notes ?? [],
        timezone: value?.timezone ?? "Europe/Paris",
      };
      return { value: { ...kept, weekly: week, public_holidays: holidays, by_appointment: byAppointment } };
    },
  };
}
