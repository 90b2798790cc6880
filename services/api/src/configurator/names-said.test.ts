import { describe, expect, test } from "vitest";
import { next, startInterview } from "./index.ts";
import { NOW } from "./testing.ts";

/** What is on the card after a first free answer, and whether it is asked back. */
function named(text: string): string | null {
  const { draft } = next(startInterview({ now: NOW }).state, text, { now: NOW }).state;
  return draft.business_name?.value ?? null;
}

test.each([
  // Announced.
  ["je suis fleuriste à Dax, ma boutique c'est Pétales d'Ailleurs", "Pétales d'Ailleurs"],
  ["plombier à Albi, le nom officiel c'est Vasseur Plomberie", "Vasseur Plomberie"],
  ["mon nom c'est Paul Rivet mais l'entreprise c'est Toits du Lot, couvreur", "Toits du Lot"],
  ["traductrice à Brest, Nadège Traduction c'est le nom", "Nadège Traduction"],
  ["fromagerie à Annecy, c'est Crémerie Bonnet maintenant", "Crémerie Bonnet"],
  ["Je tiens un food truck, maintenant c'est Roule mon Wok.", "Roule mon Wok"],
  ["chocolatier, on s'appelle Cacao Brun. Ou plutôt « Fève Brune »", "Fève Brune"],
  // Dressed in capitals, among other things.
  ["Bonjour, serrurerie Clé Vive à Nantes, ouvert 9h-18h", "Clé Vive"],
  ["Boulangerie Maison Rivet, Arras", "Maison Rivet"],
  ["Restaurant Les Deux Tilleuls à Annecy", "Les Deux Tilleuls"],
  ["Camping Le Grand Pré, à Gap", "Le Grand Pré"],
  ["Garage du Lac à Annecy", "Garage du Lac"],
  ["Pharmacie des Trois Fontaines à Bourges", "Pharmacie des Trois Fontaines"],
  ["Luthier à Mirecourt, je tiens L'Atelier 19", "L'Atelier 19"],
  ["cabinet Lundi & Associés, géomètres à Chartres", "Cabinet Lundi & Associés"],
  ["Crêperie Ty Jeudi à Vannes, fermée le jeudi", "Ty Jeudi"],
  ["Wedding planner à Aix. Oui Mais Bleu.", "Oui Mais Bleu"],
  ["Le Garage. Restaurant, à Mayenne.", "Le Garage"],
  ["Bonjour, Boucher Informatique à Roanne, dépannage d'ordinateurs", "Boucher Informatique"],
  // In small letters, as speech is written down.
  ["bonjour donc c'est la pharmacie du marché à bourges", "Pharmacie du Marché"],
  ["on est apiculteurs les ruches du causse à rocamadour et on vend du miel", "Les Ruches du Causse"],
  ["alors moi c'est docteur mobile je répare les téléphones", "Docteur Mobile"],
  ["chez dimanche c'est un bar à sète", "Chez Dimanche"],
])("« %s » is called %s", (text, name) => {
  expect(named(text)).toBe(name);
});

test.each([
  "Plombier Chauffagiste à Tours",
  "Salon de Coiffure à Nice",
  "Auto École à Pau",
  "je suis boulanger à Lille et les gens nous appellent surtout le matin",
  "kiné à domicile sur la ville de Tours",
  "je fais la livraison à Tours, je suis primeur",
  "ouvert Lundi Mardi Jeudi, je suis coiffeuse à Dax",
  "bonjour, je suis notaire, Paris XVIe",
])("« %s » names no business", (text) => {
  expect(named(text)).toBeNull();
});

test("what was said before is read again when the person says so", () => {
  let { state } = next(startInterview({ now: NOW }).state, "bonjour", { now: NOW });
  ({ state } = next(state, "Bien, ma boutique c'est Fils & Trames, je suis couturière", { now: NOW }));
  expect(state.draft.business_name?.value).toBe("Fils & Trames");
  const { business_name: _, ...draft } = state.draft;
  const asked = {
    ...state,
    draft,
    question: state.question && { ...state.question, topics: ["business_name" as const] },
  };
  const again = next(asked, "je vous l'ai déjà dit", { now: NOW });
  expect(again.state.draft.business_name?.value).toBe("Fils & Trames");
});

test.each([
  ["un restaurant, Le Petit Phare, et aussi un hôtel, l'Hôtel du Phare", "Le Petit Phare", "restaurant"],
  ["Boulangerie Kerdoncuff à Brest, et j'ai aussi une pizzeria, Pizza Mimi", "Boulangerie Kerdoncuff", "boulangerie"],
])("« %s »: the business that is told first has its own name", (text, name, trade) => {
  const { draft } = next(startInterview({ now: NOW }).state, text, { now: NOW }).state;
  expect(draft.business_name?.value).toBe(name);
  expect(draft.trade?.value).toContain(trade);
});

test.each([
  ["il s'appelait Le Vieux Chai mais je l'ai rebaptisé L'Ardoise de Paulette, bistrot à Lens", "L'Ardoise de Paulette"],
  ["je suis plombier à Dole, l'entreprise s'appelle J. Lambert & Fille", "J. Lambert & Fille"],
  ["bonjour je tiens une épicerie à crest ça s'appelle au grain près", "Au Grain Près"],
  ["couvreur à bourges l'entreprise c'est toit et moi t o i t et moi", "Toit et Moi"],
  ["Bonjour, Virage & Douceur est une auto-école d'Orange.", "Virage & Douceur"],
  ["Salon de coiffure à Valence. Le salon est mixte.", null],
])("« %s » is called %s", (text, name) => expect(named(text)).toBe(name));

test.each(["ça je vous l'ai dit tout à l'heure", "voir mon 1er msg", "voilà c'est ce que je disais"])(
  "« %s » is no name",
  (words) => {
    const asked = next(startInterview({ now: NOW }).state, "je suis photographe à Dole", { now: NOW }).state;
    expect(next(asked, words, { now: NOW }).state.draft.business_name).toBeUndefined();
  },
);

describe("asked for the name alone", () => {
  const asked = () =>
    next(next(startInterview({ now: NOW }).state, "je suis photographe", { now: NOW }).state, "sur rendez-vous", {
      now: NOW,
    });
  test.each([
    ["bah studio mercredi. 12 rue des lilas à Colmar", "Studio Mercredi"],
    ["Ravalement 2000. 50 av. de Toulouse, Muret.", "Ravalement 2000"],
    ["Pneu Éco 60. 210 rue de Beauvais", "Pneu Éco 60"],
    ["pas vraiment de nom... si, mettez Cabinet Marchand", "Cabinet Marchand"],
    ["taxi du drac euh d r a c comme la rivière", "Taxi du Drac"],
  ])("« %s »", (words, name) => {
    expect(next(asked().state, words, { now: NOW }).state.draft.business_name?.value).toBe(name);
  });
});

test("what a list of services begins with, or what others charge, is no name", () => {
  const known = next(
    next(startInterview({ now: NOW }).state, "auto-école à Millau", { now: NOW }).state,
    "9h-18h en semaine",
    { now: NOW },
  );
  const { state } = next(known.state, "C'est l'école du Viaduc", { now: NOW });
  const list = next(state, "12 rue Neuve, 04 65 71 12 34", { now: NOW });
  const said = next(list.state, "Permis B, conduite accompagnée. La grande enseigne facture 99 euros", { now: NOW });
  expect(said.state.draft.business_name?.value).toBe(list.state.draft.business_name?.value);
});
