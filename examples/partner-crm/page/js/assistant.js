import { el } from "./dom.js";

const API = document.querySelector('meta[name="allokoli-api"]').content;
/** The sub-tabs; `open` is the attribute by which an element says which of its items is open. */
const VIEWS = {
  creer: { name: "Mise en service", tag: "allokoli-wizard" },
  assistants: { name: "Assistants", tag: "allokoli-assistants", open: "assistant-id" },
  appels: { name: "Appels", tag: "allokoli-calls", open: "call-id" },
};

const tokenEndpoint = (customer) => `/allokoli/token?client=${customer.id}`;

/** One element of AlloKoli for this customer: the loader gives it tokens from our own server. */
const allokoli = (tag, customer, attributes = {}) =>
  el(
    tag,
    { api: API, "token-endpoint": tokenEndpoint(customer), locale: "fr", ...attributes },
    el(
      "p",
      { class: "panel not-loaded" },
      "L’assistant tarde à s’afficher. Rechargez la page ; si cela continue, votre bloqueur de contenu l’arrête peut-être.",
    ),
  );

/** The tab of the assistant: making one, the list, the calls. `detail` is the id of the item that is open. */
export function assistantTab(customer, view, detail) {
  const base = `#/clients/${customer.id}/telephone`;
  const { tag, open } = VIEWS[view];
  const element = allokoli(tag, customer, open && detail ? { [open]: detail } : {});
  if (open) followOpenItem(element, open, `${base}/${view}`);
  // A test call is over and its owner wants to read it: this page has a tab for that.
  element.addEventListener("allokoli-call-selected", (event) => {
    if (event.composedPath()[0].localName !== "allokoli-test-call") return;
    event.preventDefault();
    location.hash = `${base}/appels/${event.detail.callId}`;
  });
  const links = Object.entries(VIEWS).map(([id, { name }]) =>
    el("a", { href: `${base}/${id}`, "aria-current": id === view && "page" }, name),
  );
  const title = el("h2", { class: "visually-hidden" }, "Assistant téléphonique");
  return el("div", {}, title, el("nav", { class: "steps", "aria-label": "Assistant téléphonique" }, links), element);
}

/** Gives what is open in the element an address of this page. */
function followOpenItem(element, attribute, address) {
  new MutationObserver(() => {
    const id = element.getAttribute(attribute);
    const hash = id ? `${address}/${id}` : address;
    if (element.isConnected && location.hash !== hash) history.pushState(null, "", hash);
  }).observe(element, { attributeFilter: [attribute] });
}

/** Where the tab opens: on the assistants when there is one, else where one is made. */
export async function firstView(customer) {
  try {
    const { token } = await json(tokenEndpoint(customer), { method: "POST" });
    const { items } = await json(`${API}/v1/assistants?limit=1`, { headers: { authorization: `Bearer ${token}` } });
    return items.length > 0 ? "assistants" : "creer";
  } catch {
    // The element that is shown instead tells what is wrong, and offers to try again.
    return "creer";
  }
}

async function json(url, init) {
  const answer = await fetch(url, { ...init, cache: "no-store" });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

export const isView = (view) => Object.hasOwn(VIEWS, view);
