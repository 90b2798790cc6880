import { amountOf, el } from "./dom.js";

/** The first tab: what to do, how the year goes, who to call. */
export function overview(customer) {
  return el(
    "div",
    { class: "columns" },
    el("div", { class: "stack" }, todo(customer), revenue(customer), notes(customer)),
    el("div", { class: "stack" }, phone(customer), contact(customer)),
  );
}

const panel = (title, ...children) => el("section", { class: "panel" }, el("h2", {}, title), ...children);

const todo = ({ todo }) =>
  panel(
    "À faire",
    el(
      "ul",
      { class: "lines" },
      todo.map(({ text, due }) => el("li", {}, el("span", {}, text), el("span", { class: "due" }, due))),
    ),
  );

const contact = ({ contact, since }) =>
  panel(
    "Coordonnées",
    el(
      "dl",
      { class: "facts" },
      Object.entries(contact).map(([name, value]) =>
        el("div", {}, el("dt", {}, name), el("dd", { class: /^0/.test(value) && "number" }, value)),
      ),
      el("div", {}, el("dt", {}, "Suivi"), el("dd", {}, since)),
    ),
  );

const notes = ({ notes }) =>
  panel(
    "Derniers échanges",
    notes.map(({ when, text }) => el("p", { class: "note" }, el("small", {}, when), text)),
  );

const phone = ({ id }) =>
  el(
    "section",
    { class: "panel call-out" },
    el("h2", {}, "Assistant téléphonique"),
    el("p", {}, "Il décroche quand personne ne le peut, prend le message et le dépose ici."),
    el("a", { class: "button", href: `#/clients/${id}/telephone` }, "Ouvrir l’assistant"),
  );

function revenue({ revenue: { title, months } }) {
  const most = Math.max(...months.map(({ amount }) => amount));
  const bars = months.map(({ label, amount }) => {
    const bar = el("div", { class: "bar" }, el("span", { class: "number" }, amountOf(amount)));
    bar.style.setProperty("--share", amount / most);
    return el("li", {}, bar, label);
  });
  return panel(
    title,
    el("p", { class: "caption" }, "Chiffre d’affaires hors taxes, en euros"),
    el("ul", { class: "bars" }, bars),
  );
}
