import { html } from "lit";
import { registerWizard } from "../elements/wizard/wizard.ts";
import en from "../strings/en.ts";
import fr from "../strings/fr.ts";
import { VOICES } from "../testing/assistants.ts";
import { newSession, sessionAfter } from "../testing/session.ts";
import type { Meta, Story } from "../testing/story.ts";
import type { Stamp } from "./fiche.element.ts";

registerWizard();

const meta: Meta = { title: "Briques/La fiche", component: "allokoli-fiche" };
export default meta;

/** The card alone, as the wizard and the assistant both show it. */
const story = (answers: number, stamp: Stamp | null = null): Story => ({
  render: (_args, { globals }) => {
    const { draft, doubts, progress, question } = answers ? sessionAfter(answers) : newSession();
    return html`<allokoli-fiche
        .words=${globals.locale === "en" ? en : fr}
        language=${globals.locale}
        .draft=${draft}
        .doubts=${doubts}
        .progress=${stamp ? null : progress}
        .asking=${question?.topic ?? null}
        .voices=${VOICES}
        .stamp=${stamp}
      ></allokoli-fiche>`;
  },
});

export const Vierge = story(0);
export const EncreCrayonDoute = story(2);
export const Complete = story(6);
export const Tamponnee = story(6, { title: "En service", number: "01 99 00 12 34" });
