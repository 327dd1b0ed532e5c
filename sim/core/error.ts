/** A mistake in what a person gave us. Its message is one sentence meant for that person. */
export class InputError extends Error {
  override name = "InputError";
}
