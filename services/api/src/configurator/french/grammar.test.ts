import { describe, expect, test } from "vitest";
import { a, de, ofThe, the } from "./grammar.ts";

describe("de, à and the article before a name", () => {
  test.each([
    ["Élise", "d'Élise", "à Élise"],
    ["Hervé", "d'Hervé", "à Hervé"],
    ["Yves", "d'Yves", "à Yves"],
    ["Yoga Flow", "de Yoga Flow", "à Yoga Flow"],
    ["Onze Heures", "de Onze Heures", "à Onze Heures"],
    ["Le Gourmet", "du Gourmet", "au Gourmet"],
    ["Le Héron", "du Héron", "au Héron"],
    ["Les Halles", "des Halles", "aux Halles"],
    ["L'Atelier", "de L'Atelier", "à L'Atelier"],
    ["La Hune", "de La Hune", "à La Hune"],
    ["Happy Burger", "de Happy Burger", "à Happy Burger"],
    ["Haute Coiffure", "de Haute Coiffure", "à Haute Coiffure"],
    ["Harmonie", "d'Harmonie", "à Harmonie"],
    ["Le Havre", "du Havre", "au Havre"],
    ["Marseille", "de Marseille", "à Marseille"],
  ])("%s", (name, ofIt, toIt) => expect([de(name), a(name)]).toEqual([ofIt, toIt]));

  test.each([
    ["hôtel", "m", "l'hôtel", "de l'hôtel"],
    ["hôpital", "m", "l'hôpital", "de l'hôpital"],
    ["héron", "m", "le héron", "du héron"],
    ["haie", "f", "la haie", "de la haie"],
    ["hangar", "m", "le hangar", "du hangar"],
    ["huile", "f", "l'huile", "de l'huile"],
    ["herboristerie", "f", "l'herboristerie", "de l'herboristerie"],
    ["école", "f", "l'école", "de l'école"],
    ["restaurant", "m", "le restaurant", "du restaurant"],
  ] as const)("%s", (noun, gender, withArticle, ofIt) =>
    expect([the(noun, gender), ofThe(noun, gender)]).toEqual([withArticle, ofIt]),
  );
});
