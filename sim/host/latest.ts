/** Runs one call at a time; a call made meanwhile waits, and only the newest waiting one runs. */
export interface Latest<A> {
  /** Asks for a run with `value`; whatever was waiting is forgotten. */
  ask(value: A): void;
  /** True while a newer value waits for the present run to end. */
  waiting(): boolean;
}

/**
 * Latest input wins. Calls within one turn of the event loop make one run.
 * `run` must not reject: it reports its own trouble.
 */
export function latest<A>(run: (value: A) => Promise<void>): Latest<A> {
  let busy = false;
  let next: { value: A } | undefined;
  const drain = async () => {
    if (busy) return;
    busy = true;
    while (next) {
      const { value } = next;
      next = undefined;
      await run(value);
    }
    busy = false;
  };
  return {
    ask(value) {
      next = { value };
      queueMicrotask(drain);
    },
    waiting: () => next !== undefined,
  };
}
