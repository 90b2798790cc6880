import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Dictionary, Locale } from "./dictionary.ts";

type Host = ReactiveControllerHost & { readonly words: Locale };

/** Gives an element the words of its language and draws it again when they arrive. */
export class Words<T> implements ReactiveController {
  readonly #host: Host;
  readonly #dictionary: Dictionary<T>;

  constructor(host: Host, dictionary: Dictionary<T>) {
    this.#host = host;
    this.#dictionary = dictionary;
    host.addController(this);
  }

  get value(): T | undefined {
    return this.#dictionary.now(this.#host.words);
  }

  hostUpdate(): void {
    if (!this.value) void this.#dictionary.get(this.#host.words).then(() => this.#host.requestUpdate());
  }
}
