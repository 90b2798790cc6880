import { el, euros } from "./dom.js";

const TONES = { Accepté: "good", Payée: "good", "En retard": "late", "À relancer": "soon", "À régler": "soon" };

/** Quotes or invoices as a table. */
export function documents(rows, caption) {
  const heading = (name, className) => el("th", { scope: "col", class: className }, name);
  return el(
    "div",
    { class: "panel" },
    el(
      "table",
      {},
      el("caption", { class: "visually-hidden" }, caption),
      el(
        "thead",
        {},
        el("tr", {}, heading("Objet"), heading("Date", "optional"), heading("État"), heading("Montant", "amount")),
      ),
      el("tbody", {}, rows.map(row)),
    ),
  );
}

const row = ({ number, subject, customer, date, amount, state }) =>
  el(
    "tr",
    {},
    el("td", {}, subject, el("small", { class: "under" }, `${customer} · `, el("span", { class: "number" }, number))),
    el("td", { class: "optional number" }, date),
    el("td", {}, el("span", { class: `state ${TONES[state] ?? ""}` }, state)),
    el("td", { class: "amount number" }, euros(amount)),
  );

/** The coming days. */
export function agenda(events) {
  const days = Map.groupBy(events, ({ day }) => day);
  return el(
    "div",
    { class: "panel" },
    [...days].map(([day, items]) =>
      el(
        "section",
        { class: "day" },
        el("h2", {}, day),
        el(
          "ul",
          { class: "lines" },
          items.map(({ time, text, place }) =>
            el(
              "li",
              {},
              el("span", { class: "time number" }, time),
              el("span", {}, text),
              el("span", { class: "quiet" }, place),
            ),
          ),
        ),
      ),
    ),
  );
}
