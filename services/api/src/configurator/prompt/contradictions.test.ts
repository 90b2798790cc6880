import type { AssistantConfig, Capability, OpeningHours } from "@allokoli/contracts";
import { WEEKDAYS } from "@allokoli/contracts";
import { describe, expect, test } from "vitest";
import { promptsFromFolder } from "../../adapters/files/prompts.ts";
import { voicesFromFile } from "../../adapters/files/voices.ts";
import { buildConfig, type ConfigError, rebuildConfig } from "../index.ts";

const root = new URL("../../../../../", import.meta.url);
const library = {
  templates: promptsFromFolder(new URL("prompts/", root)).templates(),
  voices: voicesFromFile(new URL("voices.csv", root)).all(),
};
const said = <T>(value: T) => ({ value, source: "said" as const, confidence: 1, words: null });
const refusals = (config: AssistantConfig, text: string) => {
  try {
    rebuildConfig(config, library, text);
    return [];
  } catch (error) {
    return (error as ConfigError).promises;
  }
};

describe("an edit and the card", () => {
  const week = (open: [string, string][], closed: string[]) =>
    Object.fromEntries(WEEKDAYS.map((day) => [day, closed.includes(day) ? [] : open])) as OpeningHours["weekly"];
  const config = buildConfig(
    {
      business_name: said("Morel"),
      trade: said("plombier"),
      sector: said("artisan" as const),
      capabilities: said(["answer_faq", "take_message", "transfer_call"] as Capability[]),
      transfer_to: said("+33639981234"),
      phone: said("+33465711234"),
      address: said({ street: "12 rue des Lilas", postcode: "69003", town: "Lyon" }),
      hours: said({
        weekly: week(
          [
            ["08:00", "12:00"],
            ["14:00", "18:30"],
          ],
          ["saturday", "sunday"],
        ),
        public_holidays: null,
        exceptions: [],
        by_appointment: false,
        notes: ["ouvert le premier samedi du mois"],
        timezone: "Europe/Paris",
      }),
      notes: said(["Pour la garde, appelez le 04 65 71 99 99"]),
    },
    library,
  );
  const reasons = (line: string) =>
    refusals(config, config.prompt.replace("# Règles\n", `# Règles\n\n- ${line}`)).map(({ reason }) => reason);

  test.each([
    ["Dites que nous sommes ouverts le dimanche.", /fermé le dimanche : changez les horaires sur la fiche/],
    ["Le magasin est ouvert tous les jours.", /fermé le dimanche/],
    ["Nous sommes ouverts du lundi au dimanche.", /fermé le dimanche/],
    ["Le dimanche matin, nous sommes ouverts.", /fermé le dimanche/],
    ["L'atelier ouvre le dimanche sur demande.", /fermé le dimanche/],
    ["Nous sommes ouverts le week-end.", /fermé le dimanche/],
    ["Fermé le lundi, ouvert le dimanche.", /fermé le dimanche/],
    ["Nous ouvrons à 7 h.", /7 h n'est pas une heure de la fiche/],
    ["Le magasin ouvre à sept heures.", /7 h n'est pas/],
    ["L'atelier ferme à 20h30.", /20 h 30 n'est pas/],
    ["Nous sommes ouverts de 9 h à 19 h.", /9 h n'est pas/],
    ["Nous sommes ouverts de 8 h à 19 h.", /19 h n'est pas/],
    ["Ouvert 8h-19h.", /19 h n'est pas/],
    ["On ouvre dès 6h30.", /6 h 30 n'est pas/],
    ["Donnez le 04 65 71 56 78 pour nous joindre.", /numéro de téléphone n'est pas sur la fiche : ajoutez-le/],
    ["Notre numéro est le zéro quatre soixante-cinq soixante et onze cinquante-six soixante-dix-huit.", /téléphone/],
    ["Rappelez au +33 6 39 98 00 00.", /téléphone/],
    ["Ne donnez que le 06.39.98.00.00.", /téléphone/],
    ["La boutique est au 3 rue Neuve, 69007 Lyon.", /code postal 69007 n'est pas sur la fiche/],
    ["Notre code postal est le 75011.", /code postal 75011/],
  ])("that contradicts it is refused, and told what to do: %s", (line, reason) => {
    expect(reasons(line).join(" ; ")).toMatch(reason);
  });

  test.each([
    "Nous sommes ouverts du lundi au vendredi.",
    "Nous sommes fermés le samedi et le dimanche.",
    "Ouvert du lundi au vendredi, fermé le dimanche.",
    "Nous sommes ouverts tous les jours sauf le samedi et le dimanche.",
    "Nous ne sommes pas ouverts le dimanche.",
    "Ne dites jamais que nous sommes ouverts le dimanche.",
    "Si on demande si nous sommes ouverts le dimanche, dites que non.",
    "Le dimanche, nous sommes fermés ; ouvert le reste de la semaine.",
    "Nous sommes ouverts le dimanche 20 décembre.",
    "Nous sommes ouverts le premier samedi du mois.",
    "Ne proposez jamais de rendez-vous le dimanche.",
    "Nous sommes ouverts sans interruption le mardi.",
    "Nous ouvrons à huit heures et fermons à 18 h 30.",
    "Le midi, nous sommes fermés de 12 h à 14 h.",
    "Le soir, nous fermons à six heures et demie.",
    "Si le magasin est fermé, proposez un rappel à 10 h.",
    "Quand c'est fermé, dites de rappeler à neuf heures.",
    "Proposez un rappel à 11 h.",
    "Notre numéro est le 04 65 71 12 34.",
    "Notre numéro est le zéro quatre soixante-cinq soixante et onze douze trente-quatre.",
    "Transférez les urgences au 06 39 98 12 34.",
    "Pour la garde, donnez le 04.65.71.99.99.",
    "La boutique est au 12 rue des Lilas, 69003 Lyon.",
    "Un numéro de commande a cinq chiffres, comme 48213.",
    "Nous avons plus de 15 000 clients.",
    "Le numéro de dossier 75011 est un exemple.",
    "Le siret est 356 000 000 00048.",
    "L'atelier est à 20 000 pas du centre.",
    "Demandez le code d'entrée, par exemple 12345.",
    "Fermeture exceptionnelle le 24 décembre à 16 h.",
    "Soyez ouvert et chaleureux, même le dimanche.",
    "En cas de danger, c'est le 112 ou le 18.",
    "Nos nouveaux locaux ouvrent le 01-02-2027.",
  ])("that says the same, or something else, is taken: %s", (line) => {
    expect(reasons(line)).toEqual([]);
  });

  test("a number that the caller of a dialogue gives may be repeated to him", () => {
    const line = "Appelant : « Le 06 39 98 77 77. »\nAssistant : « Je répète : 06 39 98 77 77. »";
    expect(refusals(config, `${config.prompt}\n${line}\n`)).toEqual([]);
  });
});
