/** Makes an element: attributes by name (false and undefined are left out), children as nodes or text. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  set(node, attributes);
  node.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return node;
}

function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
}

// The thin space of French thousands vanishes in this page's face: an ordinary no-break space is legible.
const legible = (text) => text.replaceAll("\u202f", "\u00a0");
const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
export const amountOf = (amount) => legible(whole.format(amount));
export const euros = (amount) => `${amountOf(amount)}\u00a0€`;
