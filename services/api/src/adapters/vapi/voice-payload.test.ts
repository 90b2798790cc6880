import { describe, expect, test } from "vitest";
import { conformityTo } from "../../../../sandbox/contract/conformity.ts";
import { documentsPresent, openApi } from "../../../../sandbox/contract/documents.ts";
import { createAssistant } from "../../../../sandbox/src/vapi/schemas/assistant.ts";
import { voicesFromFile, voicesFromText } from "../files/voices.ts";
import { voicePayload } from "./voice-payload.ts";

const voices = voicesFromFile(new URL("../../../../../voices.csv", import.meta.url));
type Sent = { provider: string; voiceId: string; fallbackPlan: { voices: Sent[] } } & Record<string, unknown>;
const sent = (id: string, speed = 1) => voicePayload(voices, id, speed) as Sent;
const HOUSE: Record<string, string> = { azure: "microsoft" };
const paceOf = (voice: Sent) =>
  voice.speed ?? voice.speakingRate ?? (voice.generationConfig as { speed: number } | undefined)?.speed;

test("there are ten voices to choose from and more, of several suppliers, of both genders", () => {
  expect(voices.all().length).toBeGreaterThanOrEqual(10);
  expect(new Set(voices.all().map(({ id }) => sent(id).provider)).size).toBeGreaterThanOrEqual(4);
  expect(voices.all().filter((v) => v.gender === "male").length).toBeGreaterThanOrEqual(4);
  expect(voices.all().filter((v) => v.gender === "female").length).toBeGreaterThanOrEqual(4);
});

describe.each(voices.all().map(({ id }) => id))("%s", (id) => {
  test("is accepted with its fallbacks at any pace", () => {
    for (const speed of [0.8, 1, 1.2])
      expect(createAssistant.safeParse({ voice: sent(id, speed) }).error?.issues ?? []).toEqual([]);
  });

  test.skipIf(!documentsPresent)("is what Vapi's own document asks for", () => {
    const official = conformityTo(openApi("vapi-openapi"));
    for (const speed of [0.8, 1, 1.2])
      expect(official.value("CreateAssistantDTO", { voice: sent(id, speed) })).toEqual([]);
    expect(official.value("CreateAssistantDTO", { voice: { ...sent(id), voiceId: undefined } })).not.toEqual([]);
  });

  test("falls back to another house, and is never faster or slower than it bears", () => {
    const { fallbackPlan, provider } = sent(id);
    const house = HOUSE[provider] ?? provider;
    expect(fallbackPlan.voices.map((v) => HOUSE[v.provider] ?? v.provider).some((other) => other !== house)).toBe(true);
    const { min, max } = voices.byId(id)?.speed ?? { min: 1, max: 1 };
    expect([sent(id, 0.1), sent(id, 1), sent(id, 3)].map(paceOf)).toEqual([min, 1, max]);
    for (const one of [sent(id), ...fallbackPlan.voices])
      expect(one.chunkPlan).toEqual({ formatPlan: { enabled: false } });
  });
});

test("a voice that has left the catalogue leaves the default one", () => {
  expect(sent("partie").voiceId).toBe("fr-FR-DeniseNeural");
  expect(voices.byId("clara"), "a fallback is not offered").toBeNull();
});

describe("a damaged catalogue is refused with its line and the reason", () => {
  const HEAD = "id,name,gender,language,style,provider,voice_id,model,speed_min,speed_max,fallbacks,is_default,sample";
  const A = 'ada,Ada,female,fr-FR,posée,azure,fr-FR-AdaNeural,,0.8,1.2,eva,true,"Bonjour, je suis Ada."';
  const E = 'eva,Eva,female,fr-FR,douce,inworld,Hélène,inworld-tts-1,0.8,1.2,ada,false,"Bonjour, je suis Eva."';
  const M = 'max,Max,male,fr-FR,grave,inworld,Alain,inworld-tts-1,0.8,1.2,bob,false,"Bonjour, je suis Max."';
  const B = 'bob,Bob,male,fr-FR,grave,azure,fr-FR-BobNeural,,0.8,1.2,max,false,"Bonjour, je suis Bob."';
  const file = (...lines: string[]) => voicesFromText([HEAD, ...lines].join("\n"));

  test("and a sound one is not", () => expect(file(A, E, M, B).all()).toHaveLength(4));
  test.each([
    ["a column is missing", [A.replace(",posée", ""), E, M, B], /line 2: Invalid Record Length/],
    ["a gender nobody has", [A, E.replace("female", "robot"), M, B], /line 3: gender/],
    ["another language", [A, E, M.replace("fr-FR", "en-US"), B], /line 4: language/],
    ["a supplier that we do not know", [A.replace("azure", "acme"), E, M, B], /line 2: provider/],
    [
      "a voice that its supplier does not have",
      [A, E.replace("Hélène", "Helen"), M, B],
      /line 3: voice_id: inworld has no/,
    ],
    ["an English voice", [A.replace("fr-FR-Ada", "en-US-Ada"), E, M, B], /line 2: voice_id/],
    ["a model that speaks no French", [A, E.replace("inworld-tts-1", "en-1"), M, B], /line 3: model/],
    ["a pace beyond what is safe", [A.replace("1.2", "1.9"), E, M, B], /line 2: speed_max/],
    ["a pace that is no number", [A.replace("0.8", "vite"), E, M, B], /line 2: speed_min/],
    ["no fallback", [A.replace(",eva,", ",,"), E, M, B], /line 2: fallbacks: one of another house than microsoft/],
    ["an unknown fallback", [A.replace(",eva,", ",zoe,"), E, M, B], /line 2: fallbacks: no other voice zoe/],
    ["itself as a fallback", [A.replace(",eva,", ",ada,"), E, M, B], /line 2: fallbacks: no other voice ada/],
    ["a fallback of the other gender", [A.replace(",eva,", ",max,"), E, M, B], /line 2: fallbacks: max is not female/],
    ["a sample with figures", [A.replace("je suis Ada", "il est 8 h"), E, M, B], /line 2: sample/],
    ["an id twice", [A, E, M, B, A], /line 6: ada stands twice/],
    ["no default", [A.replace("true", "false"), E, M, B], /0 default voices/],
    ["two defaults", [A, E.replace("false", "true"), M, B], /2 default voices/],
    ["no man", [A, E], /no male voice/],
    ["nothing", [], /0 default voices/],
  ] as [string, string[], RegExp][])("%s", (_, lines, reason) => expect(() => file(...lines)).toThrow(reason));
});
