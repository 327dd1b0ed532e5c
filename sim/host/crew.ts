import { linkWorker, type Spawn, type WorkerLink } from "./worker-link.ts";

/** A fixed number of warm workers. One that dies is replaced and the person is told. */
export interface Crew {
  readonly size: number;
  /** The living worker in place `i`. */
  at(i: number): WorkerLink;
  /** Ends every worker; nothing is replaced. */
  close(): void;
}

/** Deaths in a row after which a place is left empty: something is wrong that will not pass. */
const DEATHS = 5;

/**
 * Starts `size` workers at once. `onLoss` hears in one sentence of every worker that dies; the one
 * that takes its place is told by `brief` what the others know, before anything else.
 */
export function createCrew(
  spawn: Spawn,
  size: number,
  onLoss: (message: string) => void,
  brief: (link: WorkerLink, i: number) => void = () => {},
): Crew {
  const deaths = new Array<number>(size).fill(0);
  const start = (i: number): WorkerLink =>
    linkWorker(spawn, (reason) => {
      deaths[i] += 1;
      if (deaths[i] < DEATHS) {
        links[i] = start(i);
        brief(links[i], i);
      }
      onLoss(deaths[i] < DEATHS ? replaced(reason) : lost(reason));
    });
  const links: WorkerLink[] = [];
  for (let i = 0; i < size; i += 1) links.push(start(i));
  return {
    size,
    at: (i) => links[i],
    close() {
      for (const link of links) link.end("the page closed it");
    },
  };
}

const replaced = (reason: string) =>
  `A background worker stopped (${reason}) and was replaced; the numbers are not affected.`;

const lost = (reason: string) =>
  `A background worker keeps stopping (${reason}); reload the page to try again.`;
