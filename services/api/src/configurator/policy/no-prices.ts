/** « Je n'annonce pas de prix », « c'est pris en charge », « pas de tarif fixe »: there are none to ask for. */
const NO_PRICES =
  /(?:(?:n'|ne )?(?:annonce|donne|communique|affiche|dit|dis|indique)\w* (?:pas|jamais|aucun)|pas d[e'] ?(?:prix|tarifs?)|(?:aucun|sans|ni) (?:prix|tarifs?)|pris(?:e|es)? en charge|rembourse|prix (?:unique|fixe|imposes?)|conventionn|tarifs? (?:reglementes?|conventionnes?|de la secu)|pas (?:de )?prix|rien sur les prix)/;

/** Does an answer about prices say that there are none to tell? `text` is folded. */
export const tellsNoPrices = (text: string): boolean => NO_PRICES.test(text);
