import { expect, test } from "vitest";
import { respell } from "./respell.ts";
import { tradeNamed } from "./trade.ts";

test.each([
  ["changement de serure", "serrurier", "changement de serrure"],
  ["netoyage a sec", "pressing", "nettoyage a sec"],
  ["guitarre", "professeur de musique", "guitare"],
  ["debouchage", "plombier", "débouchage"],
  ["renovation", "maçon", "rénovation"],
  // Right as they are, or words that we do not know.
  ["coupe femme", "coiffeur", "coupe femme"],
  ["pose", "carreleur", "pose"],
  ["tapis de Zélie", "pressing", "tapis de Zélie"],
])("« %s », of a %s, is « %s »", (said, trade, spelled) => {
  expect(respell(said, tradeNamed(trade))).toBe(spelled);
});
