/** What goes to a node worker: plain data that says what is asked. */
export interface WorkerRequest<Ask> {
  readonly id: number;
  readonly args: Ask;
}

/** What comes back: the answer, or what went wrong; `input` marks a person's mistake. */
export type WorkerReply<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: string; readonly input: boolean };
