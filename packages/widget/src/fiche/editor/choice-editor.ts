import { html } from "lit";
import type { Capability, Emergency, Sector, Tone } from "../../api/types.ts";
import type { Desk, OpenEditor } from "./editor.ts";

type Option<T extends string> = readonly [id: T, label: string];

const optionsOf = <T extends string>(labels: Record<T, string>) => Object.entries(labels) as unknown as Option<T>[];

function chips<T extends string>(
  label: string,
  options: readonly Option<T>[],
  chosen: (id: T) => boolean,
  pick: (id: T) => void,
) {
  return html`<div class="chips" role="group" aria-label=${label}>
    ${options.map(
      ([id, text]) =>
        html`<button class="chip" type="button" aria-pressed=${chosen(id)} @click=${() => pick(id)}>${text}</button>`,
    )}
  </div>`;
}

function oneOf<T extends string>(
  label: string,
  options: readonly Option<T>[],
  start: T | null,
  desk: Desk,
): OpenEditor {
  let chosen = start;
  const pick = (id: T) => {
    chosen = id;
    desk.redraw();
  };
  return {
    view: () => chips(label, options, (id) => id === chosen, pick),
    finish: () => (chosen ? { value: chosen } : { wrong: desk.words.wrong.empty }),
  };
}

export const toneEditor = (value: Tone | null, desk: Desk): OpenEditor =>
  oneOf(desk.core.slots.tone, optionsOf(desk.core.tones), value, desk);

export const sectorEditor = (value: Sector | null, desk: Desk): OpenEditor =>
  oneOf(desk.core.slots.sector, optionsOf(desk.core.sectors), value, desk);

/** Three honest answers instead of a form: no, during opening hours, round the clock. */
export function emergencyEditor(value: Emergency | null, desk: Desk): OpenEditor {
  type Answer = keyof Desk["words"]["emergencies"];
  const start: Answer | null = value && (!value.offered ? "none" : value.around_the_clock ? "always" : "hours");
  const choice = oneOf<Answer>(desk.core.slots.emergency, optionsOf(desk.words.emergencies), start, desk);
  return {
    view: choice.view,
    finish: () => {
      const outcome = choice.finish();
      if ("wrong" in outcome) return outcome;
      return {
        value: {
          offered: outcome.value !== "none",
          around_the_clock: outcome.value === "always",
          note: value?.note ?? null,
        },
      };
    },
  };
}

export function capabilitiesEditor(value: readonly Capability[] | null, desk: Desk): OpenEditor {
  const chosen = new Set(value ?? []);
  const pick = (id: Capability) => {
    if (!chosen.delete(id)) chosen.add(id);
    desk.redraw();
  };
  const options = optionsOf(desk.core.capabilities);
  return {
    view: () => chips(desk.core.slots.capabilities, options, (id) => chosen.has(id), pick),
    finish: () =>
      chosen.size
        ? { value: options.map(([id]) => id).filter((id) => chosen.has(id)) }
        : { wrong: desk.words.wrong.one },
  };
}
