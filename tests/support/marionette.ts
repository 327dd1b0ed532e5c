import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A connection to Firefox's remote control. */
export interface Marionette {
  /** Sends a command and gives its result. Throws Firefox's own message if it refuses. */
  send(command: string, parameters: object): Promise<unknown>;
  end(): void;
}

type Reply = [type: 1, id: number, error: { message: string } | null, result: unknown];
type Waiting = { resolve(result: unknown): void; reject(error: Error): void };

/**
 * Cuts a stream of bytes into messages: each is its length in bytes as decimal text, a colon, and
 * that many bytes of JSON. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export function messageReader(onMessage: (message: unknown) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const colon = rest.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(rest.toString("utf8", 0, colon));
      if (rest.length < end) return;
      onMessage(JSON.parse(rest.toString("utf8", colon + 1, end)));
      rest = rest.subarray(end);
    }
  };
}

/** Connects as soon as Firefox listens; gives up with one sentence after some milliseconds. */
async function openSocket(port: number, timeout: number): Promise<Socket> {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    const socket = await new Promise<Socket | undefined>((resolve) => {
      const attempt = connect(port, "127.0.0.1", () => resolve(attempt));
      attempt.once("error", () => resolve(undefined));
    });
    if (socket) return socket;
    await pause(100);
  }
  throw new Error(`Firefox did not answer within ${timeout / 1000} seconds.`);
}

/** Connects to the Firefox that listens on a port of this computer. */
export async function connectMarionette(port: number, timeout: number): Promise<Marionette> {
  const socket = await openSocket(port, timeout);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const answer = (message: unknown): void => {
    if (!Array.isArray(message)) return; // the greeting
    const [, id, error, result] = message as Reply;
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(`Firefox: ${error.message}`));
    else call?.resolve(result);
  };
  const fail = (): void => {
    for (const call of waiting.values()) call.reject(new Error("Firefox ended unexpectedly."));
    waiting.clear();
  };
  socket.on("data", messageReader(answer)).on("error", fail).on("close", fail);
  return {
    send(command, parameters) {
      const text = JSON.stringify([0, ++last, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(last, { resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    end: () => socket.destroy(),
  };
}
