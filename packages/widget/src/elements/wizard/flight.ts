import type { OnboardingSession } from "../../api/types.ts";
import type { Fiche } from "../../fiche/fiche.element.ts";

const CALM = 240;

/**
 * A fact leaves the sentence and lands on the card: a copy of its words travels, then the line takes ink.
 * Where motion is unwelcome, the line just fades in.
 */
function fly(root: HTMLElement, from: Element, to: Element, order: number): void {
  const delay = order * 80;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  to.animate([{ opacity: 0 }, { opacity: 0, offset: still ? 0 : 0.6 }, { opacity: 1 }], {
    duration: CALM * (still ? 1 : 1.6),
    delay,
    fill: "backwards",
  });
  if (still) return;
  const [ground, start, end] = [root, from, to].map((element) => element.getBoundingClientRect());
  if (!ground || !start || !end || end.height === 0) return;
  const copy = document.createElement("span");
  copy.className = "flying";
  copy.textContent = from.textContent;
  copy.setAttribute("aria-hidden", "true");
  copy.style.insetInlineStart = `${start.left - ground.left}px`;
  copy.style.insetBlockStart = `${start.top - ground.top}px`;
  copy.style.maxInlineSize = `${start.width + 16}px`;
  root.append(copy);
  const dx = end.left - start.left;
  // A folded or scrolled-away line is out of sight: land at the nearest edge that is not.
  const landing = Math.min(Math.max(end.top, ground.top), ground.bottom - 60);
  const travel = copy.animate(
    [
      { transform: "none", opacity: 1 },
      { transform: `translate(${dx}px, ${landing - start.top}px) scale(0.9)`, opacity: 1, offset: 0.85 },
      { transform: `translate(${dx}px, ${landing - start.top}px) scale(0.9)`, opacity: 0 },
    ],
    { duration: CALM * 1.6, delay, easing: "cubic-bezier(0.3, 0.1, 0.2, 1)", fill: "backwards" },
  );
  travel.finished.then(
    () => copy.remove(),
    () => copy.remove(),
  );
}

/** Each fact that the last answer gave flies from its words to its line. */
export function flyNews(
  frame: HTMLElement,
  fiche: Fiche | null,
  session: OnboardingSession,
  before: OnboardingSession,
): void {
  const seen = new Set(before.turns.map((turn) => turn.id));
  let order = 0;
  for (const turn of session.turns.filter(({ role, id }) => role === "user" && !seen.has(id))) {
    const bubble = frame.querySelector(`[data-turn="${turn.id}"]`);
    for (const slot of turn.changed) {
      const target = fiche?.place(slot);
      if (bubble && target) fly(frame, bubble.querySelector(`mark[data-slot="${slot}"]`) ?? bubble, target, order++);
    }
  }
}
