/** Tells whoever is interested in an interview that it changed, in whichever process and through whichever door. */
export interface InterviewWatch {
  /** @param changed is called at each change of the interview, and now and then without one. @returns what ends the watch */
  watch(sessionId: string, changed: () => void): () => void;
}
