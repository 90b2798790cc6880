import type { Service, SlotName, SlotValues } from "../../api/types.ts";
import { addressEditor } from "./address-editor.ts";
import { capabilitiesEditor, emergencyEditor, sectorEditor, toneEditor } from "./choice-editor.ts";
import type { Desk, OpenEditor } from "./editor.ts";
import { hoursEditor } from "./hours-editor.ts";
import { listEditor } from "./list-editor.ts";
import { pricesEditor } from "./prices-editor.ts";
import { textEditor } from "./text-editor.ts";
import { voiceEditor } from "./voice-editor.ts";

/** The editor that fits a slot; a line of text fits all the rest. */
export function openEditor(slot: SlotName, value: unknown, desk: Desk): OpenEditor {
  const as = <K extends SlotName>() => value as SlotValues[K] | null;
  switch (slot) {
    case "hours":
      return hoursEditor(as<"hours">(), desk);
    case "address":
      return addressEditor(as<"address">(), desk);
    case "tone":
      return toneEditor(as<"tone">(), desk);
    case "sector":
      return sectorEditor(as<"sector">(), desk);
    case "emergency":
      return emergencyEditor(as<"emergency">(), desk);
    case "capabilities":
      return capabilitiesEditor(as<"capabilities">(), desk);
    case "voice":
      return voiceEditor(as<"voice">(), desk);
    case "prices":
      return pricesEditor(as<"prices">(), desk);
    case "services":
      return listEditor(
        (as<"services">() ?? []).map((service: Service) => service.name),
        desk,
        (items) => ({
          value: items.map((name) => ({ name })),
        }),
      );
    case "notes":
      return listEditor(as<"notes">() ?? [], desk, (items) => ({ value: items }));
    default:
      return textEditor(slot, value as string | null, desk);
  }
}
