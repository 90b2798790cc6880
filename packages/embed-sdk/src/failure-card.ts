const TEXTS = {
  fr: [
    "L’assistant téléphonique n’a pas pu s’afficher.",
    "Votre réseau ou un bloqueur de contenu a peut-être arrêté son chargement. Rien n’est perdu.",
    "Réessayer",
  ],
  en: [
    "The phone assistant could not be shown.",
    "Your network or a content blocker may have stopped it from loading. Nothing is lost.",
    "Try again",
  ],
} as const;

// Constructed sheets need no nonce under a strict Content-Security-Policy; inline styles would.
const CSS = `:host{display:block}
div{font:inherit;line-height:1.5;border:1px solid color-mix(in srgb,currentColor 25%,transparent);border-radius:14px;padding:20px}
p{margin:0 0 12px}p:first-child{font-weight:600;margin:0 0 4px}
button{font:inherit;min-height:44px;padding:0 20px;border:1px solid;border-radius:10px;background:none;color:inherit;cursor:pointer}
button:focus-visible{outline:3px solid;outline-offset:2px}`;

/** Shows, inside an element whose code did not arrive, what happened and a way to try again. */
export function showFailure(element: HTMLElement & { locale?: string }, retry: () => void): void {
  const locale = element.locale ?? element.getAttribute("locale") ?? "fr";
  const [title, text, action] = TEXTS[locale.startsWith("en") ? "en" : "fr"];
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  const card = document.createElement("div");
  card.setAttribute("role", "alert");
  const line = (tag: "p" | "button", words: string) => {
    const node = document.createElement(tag);
    node.textContent = words;
    card.append(node);
    return node;
  };
  line("p", title);
  line("p", text);
  line("button", action).addEventListener("click", retry);
  root.replaceChildren(card);
  element.dispatchEvent(
    new CustomEvent("allokoli-error", {
      bubbles: true,
      composed: true,
      detail: { code: "chunk_load_failed", detail: title, retryable: true, requestId: null },
    }),
  );
}

/** Leaves the element as it was, ready to be upgraded by its definition. */
export function clearFailure(element: HTMLElement): void {
  const root = element.shadowRoot;
  if (!root) return;
  root.adoptedStyleSheets = [];
  root.replaceChildren();
}
