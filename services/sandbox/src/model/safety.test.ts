import { describe, expect, test } from "vitest";
import type { Assistant } from "../vapi/schemas/assistant.ts";
import type { Tool } from "../vapi/schemas/tool.ts";
import { createAgent } from "./agent.ts";

const PLUMBER = `# Identité
Vous êtes l'assistant vocal de Plomberie Morel.

# Ce que vous savez
## Services
- Dépannage
- Fuites
- Pose de chaudières

# Vos missions
## Trier les urgences
Demandez s'il y a un danger pour quelqu'un.
Urgent : fuite qui coule, panne totale. Conseillez de couper l'eau au robinet général ou le courant au disjoncteur, si c'est sans risque.

# Règles
- Ne donnez jamais de conseil de réparation, sauf couper l'eau ou le courant sans risque.

# Cas particuliers

- Odeur de gaz : dites de ne rien allumer, d'ouvrir les fenêtres, de sortir, et d'appeler le dix-huit ou le cent douze depuis l'extérieur.
- Feu ou fumée : dites de sortir et d'appeler le dix-huit ou le cent douze.
- Électrocution ou blessé : dites d'appeler le quinze ou le cent douze, et le cent quatorze pour une personne sourde ou malentendante.

# Exemples
Assistant : « Fumée : appelez le 3999. »
`;

const DOCTOR = `# Cas particuliers
- Danger pour la vie, malaise, douleur dans la poitrine : dites d'appeler le quinze ou le cent douze, tout de suite.
- Personne sourde ou malentendante en urgence : le cent quatorze, par écran.
- Idées de suicide ou grande détresse : dites avec douceur d'appeler le trente et un quatorze, gratuit, jour comme nuit, ou le quinze si le danger est immédiat.
`;

const taking = (name: string, description: string, field: string): Tool => {
  const parameters = {
    type: "object" as const,
    properties: { [field]: { type: "string" as const } },
    required: [field],
  };
  return { type: "function", function: { name, description, parameters } } as Tool;
};
const MESSAGE = taking("prendre_message", "Enregistre un message.", "nom");
const QUOTE = taking("qualifier_demande", "Enregistre une demande de devis.", "besoin");

function talking(prompt: string, tools: Tool[] = []) {
  const assistant = { model: { messages: [{ role: "system", content: prompt }] } } as Assistant;
  const agent = createAgent(assistant, tools, { now: 0, callerNumber: undefined });
  return (sentence: string) =>
    agent
      .hear(sentence)
      .map((act) => (act.kind === "say" ? act.text : act.kind))
      .join(" ");
}

describe("who is in danger hears what the prompt says of it, and nothing before it", () => {
  const gas =
    "N’allumez rien, ouvrez les fenêtres, sortez, et appelez le dix-huit ou le cent douze depuis l'extérieur.";
  test.each([
    [PLUMBER, "Bonjour, ça sent le gaz chez moi", gas],
    [PLUMBER, "Il y a une odeur de gaz dans la cuisine, c'est urgent", gas],
    [PLUMBER, "Au secours, ma cuisine est en feu !", "Sortez et appelez le dix-huit ou le cent douze."],
    [PLUMBER, "Mon mari s'est électrocuté", /^Appelez le quinze ou le cent douze/],
    [DOCTOR, "J'ai très mal à la poitrine", "Appelez le quinze ou le cent douze, tout de suite."],
    [DOCTOR, "Ma mère ne répond plus", "Appelez le quinze ou le cent douze, tout de suite."],
    [DOCTOR, "Je n'ai plus envie de vivre", /^Appelez le trente et un quatorze, gratuit/],
    [DOCTOR, "Ça sent le gaz ici", "Appelez le quinze ou le cent douze, tout de suite."],
    ["# Cas particuliers\n- Danger immédiat : dites d'appeler le 112.", "Il y a le feu chez moi", "Appelez le 112."],
    ["Vous êtes un assistant.", "Il y a le feu chez moi", /appelez tout de suite le cent douze/],
  ])("%#", (prompt, said, answer) => {
    for (const tools of [[], [MESSAGE]]) {
      const heard = talking(prompt, tools)(said);
      if (typeof answer === "string") expect(heard).toBe(answer);
      else expect(heard).toMatch(answer);
    }
  });

  test("also in the middle of a message, which then goes on", () => {
    const say = talking(PLUMBER, [MESSAGE]);
    expect(say("Je voudrais laisser un message")).toContain("Quel est votre nom");
    expect(say("Attendez, ça sent le gaz !")).toMatch(/^N’allumez rien.*\?$/);
  });

  test("what only sounds like it is answered as before", () => {
    const say = talking(PLUMBER);
    for (const said of ["Avez-vous une chaudière à gaz en stock ?", "Vous êtes après le feu rouge ?"])
      expect(say(said)).not.toMatch(/cent douze/);
  });
});

describe("water that runs", () => {
  const advice = "Coupez l'eau au robinet général ou le courant au disjoncteur, si c'est sans risque.";
  test("is understood, advised on, and taken down by what the tools allow", () => {
    const said = "J'ai une fuite énorme";
    expect(talking(PLUMBER, [MESSAGE])(said)).toBe(
      `Je comprends que c’est urgent. ${advice} Nous proposons : fuites, dépannage. Je prends vos coordonnées. Quel est votre nom, s’il vous plaît ?`,
    );
    const say = talking(PLUMBER, [QUOTE]);
    expect(say(said)).toBe(
      `Je comprends que c’est urgent. ${advice} Nous proposons : fuites, dépannage. Souhaitez-vous que je note votre demande ?`,
    );
    expect(say("Oui, volontiers")).toContain("Quel est votre besoin");
    expect(talking(PLUMBER)(said)).toBe(
      `Je comprends que c’est urgent. ${advice} Nous proposons : fuites, dépannage. Je ne peux pas m’en charger moi-même. Puis-je vous aider pour autre chose ?`,
    );
  });

  test("the scenario's caller is never answered by the name of a service alone", () => {
    const urgent = "Bonjour, j’ai une fuite d’eau dans ma cuisine, c’est urgent, l’eau coule partout !";
    for (const tools of [[], [MESSAGE], [QUOTE]])
      expect(talking(PLUMBER, tools)(urgent)).toMatch(/^Je comprends que c’est urgent\. Coupez l'eau/);
  });
});
