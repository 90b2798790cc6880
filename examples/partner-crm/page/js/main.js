import { assistantTab, firstView, isView } from "./assistant.js";
import { agenda, documents } from "./documents.js";
import { el } from "./dom.js";
import { overview } from "./overview.js";

const TABS = {
  apercu: "Aperçu",
  devis: "Devis",
  factures: "Factures",
  agenda: "Agenda",
  telephone: "Assistant téléphonique",
};
const main = document.querySelector("main");
const customers = await (await fetch("/customers.json")).json();

/** Reads `#/clients/<customer>/<tab>/<view>/<detail>`; what is unknown becomes the first of its kind. */
function route() {
  const [, , id, tab, view, detail] = location.hash.split("/");
  const customer = customers.find((one) => one.id === id) ?? customers[0];
  return { customer, tab: Object.hasOwn(TABS, tab) ? tab : "apercu", view, detail };
}

async function show() {
  const { customer, tab, view, detail } = route();
  document.title = `${customer.name} — ${TABS[tab]} · Trusquin`;
  if (tab === "telephone" && !isView(view)) {
    draw(customer, tab, el("p", { class: "quiet", role: "status" }, "Un instant, on regarde où en est l’assistant…"));
    const first = await firstView(customer);
    // The person may have gone elsewhere meanwhile.
    if (route().customer === customer && route().tab === tab && !isView(route().view))
      location.replace(`#/clients/${customer.id}/telephone/${first}`);
    return;
  }
  draw(customer, tab, content(customer, tab, view, detail));
}

function content(customer, tab, view, detail) {
  if (tab === "devis") return documents(customer.quotes, `Devis de ${customer.name}`);
  if (tab === "factures") return documents(customer.invoices, `Factures de ${customer.name}`);
  if (tab === "agenda") return agenda(customer.agenda);
  if (tab === "telephone") return assistantTab(customer, view, detail);
  return overview(customer);
}

function draw(customer, tab, body) {
  document
    .querySelector("#customers")
    .replaceChildren(...customers.map((one) => railEntry(one, one === customer, tab)));
  const tabs = Object.entries(TABS).map(([id, name]) =>
    el("a", { href: `#/clients/${customer.id}/${id}`, "aria-current": id === tab && "page" }, name),
  );
  main.replaceChildren(
    el(
      "div",
      { class: "customer-head" },
      el("div", {}, el("h1", {}, customer.name), el("p", { class: "quiet" }, `${customer.trade} · ${customer.town}`)),
      el("p", { class: "quiet number" }, customer.contact.Téléphone),
    ),
    el("nav", { class: "tabs", "aria-label": customer.name }, tabs),
    body,
  );
  main.classList.toggle("with-assistant", tab === "telephone");
  document.querySelector("#customers [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  main.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

const railEntry = (customer, current, tab) =>
  el(
    "li",
    {},
    el(
      "a",
      { class: "entry", href: `#/clients/${customer.id}/${tab}`, "aria-current": current && "true" },
      el("span", { class: "tile", "aria-hidden": "true" }, customer.monogram),
      el("span", {}, customer.name, el("small", {}, customer.town)),
    ),
  );

addEventListener("hashchange", show);
show();
