import { type CallTransport, TransportUnavailable } from "./transport.ts";

/** Hosted rooms need their supplier's browser library, which this build does not carry: it says so at once. */
export class RoomTransport implements CallTransport {
  readonly speech = "audio";

  connect(): Promise<void> {
    return Promise.reject(new TransportUnavailable("room"));
  }
  say(): void {}
  mute(): void {}
  end(): void {}
}
