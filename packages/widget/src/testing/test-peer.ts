/** The other end of a call, in the same page: a real peer connection whose words come from a script. */

export const joinUrl = (origin: string, id: string): string => `${origin}/join/${id}`;

/** What the one at the other end says when the line opens, and does when it hears something. */
export type Script = { opens(line: Line): void; hears(text: string, line: Line): void };

const GREETING =
  "Bonjour, vous parlez à l’assistant automatique de Plomberie des Tilleuls. Que puis-je faire pour vous ?";
const REPLIES = [
  "Le samedi, nous répondons de 9 h à midi. Souhaitez-vous un rendez-vous ?",
  "C’est noté. À quel numéro peut-on vous rappeler ?",
  "Très bien, je transmets. Merci de votre appel.",
];

/** An assistant that is called to be tried. */
export function assistantScript(): Script {
  let said = 0;
  return {
    opens: (line) => line.speak(GREETING),
    hears: (_text, line) => line.speak(REPLIES[said++ % REPLIES.length] as string),
  };
}

/** One side of one call, whatever carries it. */
export abstract class Line {
  readonly #script: Script;
  /** Both sides hear each other, and the script has begun. */
  readonly opened: Promise<void>;
  #open = () => {};

  constructor(script: Script) {
    this.#script = script;
    this.opened = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  speak(text: string): void {
    this.send({ type: "speech-update", role: "assistant", status: "started" });
    this.send({ type: "volume-level", level: 0.6 });
    this.send({ type: "transcript", role: "assistant", transcriptType: "final", transcript: text });
    this.send({ type: "volume-level", level: 0 });
    this.send({ type: "speech-update", role: "assistant", status: "stopped" });
  }

  /** As if the recogniser had understood this. */
  hear(text: string): void {
    this.send({ type: "speech-update", role: "user", status: "started" });
    this.guess(text.split(" ").slice(0, 3).join(" "));
    this.send({ type: "transcript", role: "user", transcriptType: "final", transcript: text });
    this.send({ type: "speech-update", role: "user", status: "stopped" });
    this.#script.hears(text, this);
  }

  guess(text: string): void {
    this.send({ type: "transcript", role: "user", transcriptType: "partial", transcript: text });
  }

  /** Ends the call as the one at the other end. */
  abstract end(): void;
  /** The line breaks: nobody says goodbye. */
  abstract drop(): void;
  protected abstract send(message: object): void;

  protected begin(): void {
    this.send({ type: "status-update", status: "in-progress" });
    this.#script.opens(this);
    this.#open();
  }

  /** What the page sent. */
  protected receive(data: string): void {
    const message = JSON.parse(data) as { type: string; message?: { content: string } };
    if (message.type === "end-call") this.end();
    else this.#script.hears(message.message?.content ?? "", this);
  }
}

/** A line that is a peer connection of its own. */
export class PeerLine extends Line {
  readonly #peer = new RTCPeerConnection();
  #channel: RTCDataChannel | null = null;
  /** Said before the line was open. */
  readonly #unsent: object[] = [];
  #doomed = false;

  constructor(script: Script) {
    super(script);
    this.#peer.addEventListener("datachannel", ({ channel }) => this.#take(channel));
  }

  async answer(offer: RTCSessionDescriptionInit): Promise<Response> {
    await this.#peer.setRemoteDescription(offer);
    await this.#peer.setLocalDescription(await this.#peer.createAnswer());
    await gathered(this.#peer);
    return Response.json(this.#peer.localDescription);
  }

  end(): void {
    this.send({ type: "status-update", status: "ended" });
    this.#peer.close();
  }

  drop(): void {
    if (this.#channel) this.#channel.close();
    else this.#doomed = true;
  }

  #take(channel: RTCDataChannel): void {
    channel.addEventListener("open", () => {
      this.#channel = channel;
      this.begin();
      for (const message of this.#unsent.splice(0)) this.send(message);
      if (this.#doomed) this.drop();
    });
    channel.addEventListener("message", ({ data }) => this.receive(String(data)));
  }

  protected send(message: object): void {
    if (this.#channel?.readyState === "open") this.#channel.send(JSON.stringify(message));
    else if (!this.#channel) this.#unsent.push(message);
  }
}

function gathered(peer: RTCPeerConnection): Promise<void> {
  if (peer.iceGatheringState === "complete") return Promise.resolve();
  return new Promise((resolve) =>
    peer.addEventListener("icegatheringstatechange", () => peer.iceGatheringState === "complete" && resolve()),
  );
}
