/** Reads captions aloud with the browser's own French voice, where it has one. */
export class Reader {
  readonly #synthesis: SpeechSynthesis | null = globalThis.speechSynthesis ?? null;

  get available(): boolean {
    return this.#voice() !== undefined;
  }

  read(text: string): void {
    const voice = this.#voice();
    if (!voice || !this.#synthesis) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.#synthesis.speak(utterance);
  }

  stop(): void {
    this.#synthesis?.cancel();
  }

  #voice(): SpeechSynthesisVoice | undefined {
    return this.#synthesis?.getVoices().find((voice) => voice.lang.toLowerCase().startsWith("fr"));
  }
}
