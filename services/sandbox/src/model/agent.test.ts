import { expect, test } from "vitest";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { Tool } from "../vapi/schemas/tool.ts";
import { type Act, createAgent } from "./agent.ts";

const PROMPT = `# Identité
Vous êtes l'assistant vocal du restaurant Le Gourmet.

# Ce que vous savez
## Horaires
- À l'écrit : du mardi au samedi, 12 h – 14 h 30
- À dire : du mardi au samedi, de midi à quatorze heures trente
## Adresse
- À l'écrit : 15 rue de la Gastronomie, 75001 Paris
- À dire : quinze rue de la Gastronomie, à Paris
## Services
- Cuisine française
- Soins de la cave
- Pose de nappes
## Tarifs
- Menu du jour : 25 € (à dire : vingt-cinq euros)
## Urgences
- Urgences prises 24 h/24 (à dire : vingt-quatre heures sur vingt-quatre).
## Site
- Non communiqué : ne le devinez pas.
## À savoir
- Le parking est derrière l'église.
- Les chiens sont admis en terrasse.

# Vos missions
## Prendre un message
Demandez le nom. Relisez le tout. Un retard est urgent : notez le numéro.

# Règles
- N'inventez jamais un tarif.

# Exemples
Appelant : « Acceptez-vous les chèques ? »
Assistant : « Je n'ai pas cette information. »
`;

const text = (description: string) => ({ type: "string" as const, description });
const make = (name: string, description: string, properties: Record<string, unknown>, required: string[]): Tool =>
  ({ type: "function", function: { name, description, parameters: { type: "object", properties, required } } }) as Tool;

const TOOLS: Tool[] = [
  make("horaires_ouverture", "Dit si l'entreprise est ouverte en ce moment.", {}, []),
  make(
    "prendre_message",
    "Enregistre un message.",
    {
      nom: text("Le nom"),
      telephone: text("Le numéro de téléphone, chiffres seulement"),
      message: text("Le message"),
      urgent: { type: "boolean" },
    },
    ["nom", "telephone", "message"],
  ),
  make(
    "prendre_reservation",
    "Enregistre une demande de réservation.",
    {
      nom: text("Le nom"),
      date: text("La date souhaitée"),
      heure: text("L'heure souhaitée"),
      personnes: text("Le nombre de personnes"),
    },
    ["nom", "date", "heure", "personnes"],
  ),
  make("qualifier_demande", "Enregistre une demande de devis.", { besoin: text("Le besoin de la personne") }, [
    "besoin",
  ]),
];

/** Friday 20 November 2026, ten o'clock in Paris. */
const NOW = Date.UTC(2026, 10, 20, 9);

function talking(tools: Tool[] = TOOLS, more: Partial<Assistant> = {}) {
  const assistant = {
    model: { provider: "openai", model: "gpt-4o", messages: [{ role: "system", content: PROMPT }] },
    ...more,
  };
  const agent = createAgent(assistant as Assistant, tools, { now: NOW, callerNumber: "+33199004567" });
  const hear = (said: string): Act[] => agent.hear(said);
  const said = (sentence: string) =>
    hear(sentence)
      .map((act) => (act.kind === "say" ? act.text : act.kind))
      .join(" ");
  return { agent, hear, said };
}

test("facts are spoken as they are to be said", () => {
  const { said } = talking();
  expect(said("Quels sont vos horaires ?")).toContain("Du mardi au samedi, de midi à quatorze heures trente.");
  expect(said("Vous êtes où ?")).toContain("Quinze rue de la Gastronomie, à Paris.");
  expect(said("C'est combien le menu du jour ?")).toContain("Menu du jour : vingt-cinq euros.");
  expect(talking().said("C'est une urgence !")).toContain("Urgences prises vingt-quatre heures sur vingt-quatre.");
  expect(said("Il y a un parking ?")).toContain("derrière l'église");
  expect(said("Les chiens sont-ils admis ?")).toContain("en terrasse");
  expect(said("Et la pose de nappes ?")).toContain("Nous proposons : pose de nappes.");
});

test("two questions in one sentence get two answers", () => {
  const answer = talking().said("Je voudrais connaître vos horaires et votre adresse");
  expect(answer).toContain("quatorze heures trente");
  expect(answer).toContain("rue de la Gastronomie");
});

test("orders, examples and missions of the prompt are never spoken", () => {
  const { said } = talking();
  for (const question of [
    "Vous inventez des tarifs ?",
    "Acceptez-vous les chèques ?",
    "Un retard est-il grave ?",
    "Êtes-vous bruyants ?",
  ]) {
    expect(said(question)).not.toMatch(/inventez|devinez|Relisez|notez|n'ai pas cette/);
  }
});

test("what is not known is said to be, and a message is offered only where one can be left", () => {
  expect(talking().said("Avez-vous une terrasse chauffée au gaz ?")).toMatch(
    /pas cette information.*laisser un message/,
  );
  expect(talking([]).said("Je voudrais une réservation")).toContain("Je ne peux pas m’en charger moi-même.");
  expect(talking([]).said("Avez-vous une piscine ?")).toMatch(/pas cette information.*autre chose/);
  const { said } = talking();
  said("Avez-vous une piscine ?");
  expect(said("Oui, volontiers")).toContain("Quel est votre nom");
});

test("what was said beforehand is not asked again, and strings stay strings", () => {
  const { said, hear } = talking();
  expect(said("Je voudrais une table pour quatre personnes demain à 20 heures")).toContain("Quel est votre nom");
  expect(hear("Au nom de Claire Morel")).toContainEqual(
    expect.objectContaining({ args: { nom: "Claire Morel", date: "2026-11-21", heure: "20:00", personnes: "4" } }),
  );
});

test("a number is read back, corrected when it is wrong, and urgency is judged", () => {
  const { said, hear } = talking();
  said("J'ai une urgence, je voudrais laisser un message");
  said("Claire Morel");
  expect(said("Le 01 99 00 11 11")).toContain("01 99 00 11 11, c’est bien cela ?");
  expect(said("Non")).toContain("À quel numéro");
  expect(said("C'est le même numéro que celui-ci")).toContain("01 99 00 45 67");
  expect(said("Oui, c'est ça")).toContain("Quel message");
  const [done] = hear("La porte du restaurant est restée ouverte cette nuit.");
  expect(done).toMatchObject({ args: { telephone: "0199004567", urgent: true } });
});

test("a tool that takes nothing is asked at once, and its orders to the model are kept from the caller", () => {
  const { agent, hear } = talking();
  const [act] = hear("Vous êtes ouverts en ce moment ?");
  expect(act).toMatchObject({ kind: "call", args: {} });
  if (act?.kind !== "call") throw new Error("no tool");
  const spoken = agent.told({ result: "Fermé. Ouvre demain à midi. Proposez de prendre un message." }, act.tool);
  expect(spoken).toEqual([{ kind: "say", text: "Fermé. Ouvre demain à midi. Puis-je vous aider pour autre chose ?" }]);
});

test("quotes, cancellations and people go where they can", () => {
  expect(talking().said("Je voudrais un devis")).toContain("Quel est votre besoin");
  expect(talking().said("Je dois annuler ma réservation")).toContain("je prends votre message");
  const destinations = [{ type: "number" as const, number: "+33199000001", message: "Je vous passe le patron." }];
  const transferring = talking([{ type: "transferCall", destinations }]).said("Passez-moi un responsable");
  expect(transferring).toBe("Je vous passe le patron. transfer");
  expect(talking().said("Vous êtes un robot ?")).toContain("assistant vocal automatique");
});

test("the caller's goodbye ends the call in the assistant's own words", () => {
  const acts = talking([{ type: "endCall" }], { endCallMessage: "À bientôt au Gourmet !" }).hear(
    "Non merci, au revoir",
  );
  expect(acts).toEqual([
    { kind: "say", text: "À bientôt au Gourmet !" },
    { kind: "end", reason: "assistant-ended-call" },
  ]);
});
