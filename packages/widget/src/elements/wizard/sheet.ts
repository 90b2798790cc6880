import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The card as a sheet on a narrow screen: its handle is tapped, pressed or pulled. Wide screens never call it. */
export class Sheet implements ReactiveController {
  open = false;
  readonly #host: ReactiveControllerHost;
  #pull: { from: number; moved: boolean } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pull = null;
  }

  set(open: boolean): void {
    this.open = open;
    this.#host.requestUpdate();
  }

  readonly handlePress = (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#pull = { from: event.clientY, moved: false };
  };

  readonly handleMove = (event: PointerEvent) => {
    if (!this.#pull) return;
    const sheet = (event.currentTarget as HTMLElement).parentElement as HTMLElement;
    const delta = event.clientY - this.#pull.from;
    if (Math.abs(delta) > 6) this.#pull.moved = true;
    const room = sheet.offsetHeight - (event.currentTarget as HTMLElement).offsetHeight;
    const y = Math.min(room, Math.max(0, (this.open ? 0 : room) + delta));
    if (this.#pull.moved) {
      sheet.style.transition = "none";
      sheet.style.transform = `translateY(${y}px)`;
    }
  };

  readonly handleRelease = (event: PointerEvent) => {
    const pull = this.#pull;
    this.#pull = null;
    if (!pull?.moved) return;
    const sheet = (event.currentTarget as HTMLElement).parentElement as HTMLElement;
    sheet.style.removeProperty("transition");
    sheet.style.removeProperty("transform");
    this.set(event.clientY < pull.from);
    this.#justPulled = true;
  };

  #justPulled = false;

  // A pull ends with a click of its own, which would undo it.
  readonly handleClick = () => {
    if (this.#justPulled) this.#justPulled = false;
    else this.set(!this.open);
  };
}
