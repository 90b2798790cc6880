export type Locale = "fr" | "en";

/** French travels with the code that shows it; the other language comes when a page asks for it. */
export class Dictionary<T> {
  readonly #loaded = new Map<Locale, T>();
  readonly #loadEnglish: () => Promise<{ default: T }>;

  constructor(french: T, loadEnglish: () => Promise<{ default: T }>) {
    this.#loaded.set("fr", french);
    this.#loadEnglish = loadEnglish;
  }

  /** The words if they are here already. */
  now(locale: Locale): T | undefined {
    return this.#loaded.get(locale);
  }

  /** The words at any price: French when English cannot be fetched, since some words beat none. */
  async get(locale: Locale): Promise<T> {
    const here = this.#loaded.get(locale);
    if (here) return here;
    const there = await this.#loadEnglish().then(
      (module) => module.default,
      () => this.#loaded.get("fr") as T,
    );
    this.#loaded.set(locale, there);
    return there;
  }
}

/** « fr-CA », « fr » → fr; « en-GB » → en; anything else → fr, the language of the product. */
export const localeOf = (tag: string | null | undefined): Locale => (tag?.toLowerCase().startsWith("en") ? "en" : "fr");
