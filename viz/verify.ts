import { signal } from "@preact/signals";
import { counted } from "../sim/analysis/words.ts";
import type { Client } from "../sim/host/client.ts";
import type { PageModel } from "../sim/host/page-protocol.ts";
import { fingerprintOf, type Passport } from "../sim/passport/passport.ts";
import { LARGEST_SAVED, readPassport } from "../sim/passport/read.ts";
import { verdictLines } from "../sim/passport/verdict.ts";
import { castOf } from "./cast.ts";
import { type Proof, readLink } from "./link.ts";
import { answerPassport } from "./passport.ts";
import { model } from "./state.ts";
import { HORIZON, type View } from "./view.ts";

/** What verifying has to say: how far it is, or what it found. Empty before anybody asked. */
export const verdict = signal<readonly string[]>([]);
/** Whether something is being verified. */
export const verifying = signal(false);

type Again = Pick<Client, "runAgain">;
let client: Again | undefined;

/** Connects verifying to the engine. */
export function connectVerify(connected: Again): void {
  client = connected;
}

/** Verifies a saved file: runs again what made it, and says whether the fingerprints are the same. */
export const verifyFile = (file: File): Promise<void> =>
  tellWhile(async (known, again) => {
    if (file.size > LARGEST_SAVED) return [`“${file.name}” is too large to be a saved chart.`];
    const reading = readPassport(new Uint8Array(await file.arrayBuffer()));
    if ("problem" in reading) return [`“${file.name}” cannot be verified: ${reading.problem}.`];
    const { passport, intact } = reading;
    const runs = await again(passport);
    const problems = new Set(runs.map(({ problem }) => problem));
    const [problem] = problems;
    // What none of its runs can be run for is said once.
    if (problems.size === 1 && problem) {
      return [`“${file.name}” cannot be verified here. ${problem}`];
    }
    const verified = intact !== false && runs.every(({ was, now }) => was === now);
    const here = { version: known.release, model: known.version };
    return verdictLines({ file: file.name, intact, verified, runs }, passport, here);
  });

/** Verifies a link that says what its numbers are verified by. */
export const verifyLink = (text: string): Promise<void> =>
  tellWhile(async (known, again) => {
    const at = text.indexOf("#");
    const reading = readLink(at < 0 ? `#${text.trim()}` : text.slice(at).trim(), known);
    if ("problem" in reading) return [`This link cannot be verified because ${reading.problem}.`];
    const { view, proof, words } = reading;
    if (!proof) return [NO_PROOF, ...words];
    const runs = await again(passportOfLink(view, proof, known));
    const broken = runs.find(({ problem }) => problem !== null);
    if (broken) return [`This link cannot be run: ${broken.problem}`, ...words];
    const now = fingerprintOf(runs.map((run) => run.now ?? "")).slice(0, proof.fingerprint.length);
    return [
      now === proof.fingerprint
        ? `The same numbers: the fingerprint of ${counted(proof.n, "future")} of each begins with ${now}, as the link says.`
        : `Not the same numbers: the link says ${proof.fingerprint}, and ${now} came out of ${counted(proof.n, "future")} of each.`,
      ...words,
    ];
  });

const NO_PROOF =
  "This link says nothing of its numbers: it was copied before they were finished, or from the address. “Copy link” writes one that does, once all futures are there.";

/** The runs of a link; it does not say the fingerprint of each. */
function passportOfLink(view: View, { n }: Proof, known: PageModel): Passport {
  const cast = castOf(view, known);
  const jobs = cast.map(() => ({ fingerprint: "" }));
  const answered = { result: { n, months: HORIZON, jobs }, cast };
  return answerPassport(answered, { model: known, view, what: "Link", link: "", own: new Map() });
}

/** Tells how far it is, then what came of it; a mistake is a sentence too. */
async function tellWhile(
  work: (
    known: PageModel,
    again: (passport: Passport) => ReturnType<Again["runAgain"]>,
  ) => Promise<readonly string[]>,
): Promise<void> {
  const known = model.peek();
  if (!known || !client || verifying.peek()) return;
  const connected = client;
  verifying.value = true;
  verdict.value = ["Reading …"];
  try {
    verdict.value = await work(known, (passport) => {
      const of = passport.runs.length;
      const say = (done: number) => {
        verdict.value = [`Running again: ${done} of ${of} are done.`];
      };
      say(0);
      return connected.runAgain(passport, say);
    });
  } catch (error) {
    verdict.value = [`It could not be verified: ${(error as Error).message}`];
  } finally {
    verifying.value = false;
  }
}
