import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spokenPostcode } from "./spoken.ts";
import { spokenAddress, spokenWeb } from "./spoken-address.ts";
import { ordinal, spokenFigures } from "./spoken-text.ts";

describe("figures as they are said", () => {
  test.each([
    // prices
    ["45 €", "quarante-cinq euros"],
    ["62,50 € HT de l'heure", "soixante-deux euros cinquante hors taxes de l'heure"],
    ["1 200 € TTC", "mille deux cents euros toutes taxes comprises"],
    ["12€50", "douze euros cinquante"],
    ["menu à 18,5 €", "menu à dix-huit euros cinquante"],
    ["45 €/h", "quarante-cinq euros de l'heure"],
    ["30 € / pers.", "trente euros par personne"],
    ["80 € HT/m²", "quatre-vingts euros hors taxes le mètre carré"],
    ["de 40-60 €", "de quarante à soixante euros"],
    ["majoration de 30 %", "majoration de trente pour cent"],
    ["TVA 5,5 %", "TVA cinq virgule cinq pour cent"],
    // hours and lengths of time
    ["jusqu'à 20h", "jusqu'à vingt heures"],
    ["18h30", "dix-huit heures trente"],
    ["8h-12h", "huit heures à midi"],
    ["à 21 h", "à vingt et une heures"],
    ["sous 24h", "sous vingt-quatre heures"],
    ["dans les 48 h", "dans les quarante-huit heures"],
    ["24h/24 et 7j/7", "vingt-quatre heures sur vingt-quatre et sept jours sur sept"],
    ["dans les 12 h", "dans les douze heures"],
    ["12h de garde", "douze heures de garde"],
    ["service de 19:15 à 22:00", "service de dix-neuf heures quinze à vingt-deux heures"],
    // dates and years
    ["fermé du 3 au 17 août 2027", "fermé du trois au dix-sept août deux mille vingt-sept"],
    ["le 1er mai", "le premier mai"],
    ["le 1 mai", "le premier mai"],
    ["jusqu'au 31/12/2026", "jusqu'au trente et un décembre deux mille vingt-six"],
    ["depuis 1998", "depuis mille neuf cent quatre-vingt-dix-huit"],
    // distances and other measures
    ["à 50 m", "à cinquante mètres"],
    ["à 1 km", "à un kilomètre"],
    ["30 km autour de Lyon", "trente kilomètres autour de Lyon"],
    ["21 min à pied", "vingt et une minutes à pied"],
    ["2,5 km", "deux virgule cinq kilomètres"],
    ["20 m²", "vingt mètres carrés"],
    // counts, ranks, codes
    ["21 places", "vingt et une places"],
    ["1 place", "une place"],
    ["81 couverts", "quatre-vingt-un couverts"],
    ["3e étage", "troisième étage"],
    ["2ème gauche", "deuxième gauche"],
    ["1ère porte", "première porte"],
    ["code 12A34", "code douze A trente-quatre"],
    ["code 0815", "code zéro huit cent quinze"],
    ["n° 7", "numéro sept"],
    ["appelez le 01 99 00 12 34", "appelez le zéro un, quatre-vingt-dix-neuf, zéro zéro, douze, trente-quatre"],
    ["+33 1 99 00 12 34", "zéro un, quatre-vingt-dix-neuf, zéro zéro, douze, trente-quatre"],
    ["Devis gratuit", "Devis gratuit"],
  ])("%s", (written, spoken) => expect(spokenFigures(written)).toBe(spoken));

  test("no figure is left, whatever the text", () => {
    const pieces = fc.constantFrom(
      "12",
      "0",
      "€",
      "h",
      "/",
      "-",
      " ",
      ",",
      "km",
      "août",
      "24",
      "e",
      "%",
      "m²",
      "\u202f",
      "A",
      "7j",
      ":",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (text) => {
          expect(spokenFigures(text)).not.toMatch(/[0-9]/);
        },
      ),
    );
  });
});

test.each([
  ["69003", "soixante-neuf mille trois"],
  ["75011", "soixante-quinze mille onze"],
  ["01000", "zéro un mille"],
  ["01200", "zéro un mille deux cents"],
  ["06000", "zéro six mille"],
  ["05100", "zéro cinq mille cent"],
  ["97400", "quatre-vingt-dix-sept mille quatre cents"],
])("postcode %s", (postcode, spoken) => expect(spokenPostcode(postcode)).toBe(spoken));

test.each([
  [
    "12 bis rue du 8 mai 1945, 69003 Lyon",
    "douze bis rue du huit mai mille neuf cent quarante-cinq, soixante-neuf mille trois Lyon",
  ],
  ["3 av. Jean-Jaurès, 01000 Bourg-en-Bresse", "trois avenue Jean-Jaurès, zéro un mille Bourg-en-Bresse"],
  ["12B bd St-Michel", "douze B boulevard Saint-Michel"],
  ["101 route de Nantes, 44300 Nantes", "cent un route de Nantes, quarante-quatre mille trois cents Nantes"],
  ["1 place du Marché", "un place du Marché"],
  ["21 rue des Lilas", "vingt et un rue des Lilas"],
])("address %s", (line, spoken) => expect(spokenAddress(line)).toBe(spoken));

test.each([
  ["contact@atelier-elise.fr", "contact arobase atelier tiret elise point fr"],
  ["www.atelier-elise.fr", "trois w point atelier tiret elise point fr"],
  ["https://exemple.fr/menu_2/", "exemple point fr barre oblique menu tiret bas deux"],
])("%s, spelt", (address, spoken) => expect(spokenWeb(address)).toBe(spoken));

test("ranks", () => {
  expect([1, 2, 4, 5, 9, 11, 20, 21, 80, 100, 200].map(ordinal)).toEqual([
    "premier",
    "deuxième",
    "quatrième",
    "cinquième",
    "neuvième",
    "onzième",
    "vingtième",
    "vingt et unième",
    "quatre-vingtième",
    "centième",
    "deux centième",
  ]);
});
