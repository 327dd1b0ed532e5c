import fc from "fast-check";
import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { ensembleFingerprint } from "../../sim/experiment/ensemble.ts";
import { createEngine } from "../../sim/host/engine.ts";
import { createPageWorld } from "../../sim/host/page-world.ts";
import { passportIntoCsv } from "../../sim/passport/csv.ts";
import type { Passport } from "../../sim/passport/passport.ts";
import { passportIntoPng } from "../../sim/passport/png.ts";
import { passportIntoSvg } from "../../sim/passport/svg.ts";
import { castOf } from "../../viz/cast.ts";
import { snapped } from "../../viz/controls/lever-text.ts";
import { writeLink } from "../../viz/link.ts";
import { answerPassport } from "../../viz/passport.ts";
import { CARD_KEYS, type Card, REPLICATES, type View } from "../../viz/view.ts";
import { csvTable, pngPoint, svgLine } from "../sim/passport/saved.ts";
import { anySeed } from "../support/seeds.ts";

const world = createPageWorld(builtins, defaultComparison);
export const model = world.model();
const engine = createEngine();

/** Few futures of a few months: a fingerprint needs no more. */
const FUTURES = { n: 2, months: 4 };

const within = ([low, high]: readonly [number, number]) =>
  fc.double({ min: low, max: high, noNaN: true }).map((value) => value + 0);

const valuesOf = (role: "lever" | "uncertain") =>
  fc
    .subarray(
      model.parameters.filter((p) => p.role === role),
      { maxLength: 6 },
    )
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((p) =>
          within(p.range as [number, number]).map(
            (value) => [p.id, role === "lever" ? snapped(p, value) : value] as const,
          ),
        ),
      ),
    )
    .map((pairs): Record<string, number> => Object.fromEntries(pairs));

const cards = (key: string): fc.Arbitrary<Card> =>
  fc.constantFrom(...model.scenarios).chain((scenario) =>
    fc.record({
      key: fc.constant(key),
      preset: fc.constant(scenario.id),
      name: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
      hidden: fc.constant(false),
      form: fc
        .option(fc.constantFrom("buddying", "acquisition", "merger"))
        .map((form) => (form === scenario.form ? null : form)),
      levers: valuesOf("lever"),
      details: fc
        .option(within([-2, 2]), { nil: null })
        .map(
          (value): Record<string, number> =>
            value === null ? {} : { [`organisations.${scenario.parties[0]}.quality`]: value },
        ),
    }),
  );

/** Any state of the page that can be simulated. */
export const states: fc.Arbitrary<View> = fc.record({
  cards: fc
    .shuffledSubarray([...CARD_KEYS], { minLength: 1, maxLength: 3 })
    .chain((keys) => fc.tuple(...keys.map(cards))),
  assumptions: valuesOf("uncertain"),
  spread: fc.constantFrom("chance", "unknown"),
  seed: anySeed,
  replicates: fc.constantFrom(...REPLICATES),
});

/** What the page would save of a state: its passport in each kind of file. */
export function savedOf(view: View): {
  readonly passport: Passport;
  readonly files: readonly Uint8Array[];
} {
  const cast = castOf(view, model);
  const jobs = cast.map(({ job }) => {
    const block = engine.runBlock(world.job(job), view.seed, 0, FUTURES.n, FUTURES.months, false);
    return { fingerprint: ensembleFingerprint(block) };
  });
  const link = `https://example.org/#${writeLink(view, model)}`;
  const context = { model, view, what: "Chart", link, own: new Map() };
  const passport = answerPassport({ result: { ...FUTURES, jobs }, cast }, context);
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    passport,
    files: [
      bytes(passportIntoCsv(csvTable, passport)),
      bytes(passportIntoSvg(svgLine, passport)),
      passportIntoPng(pngPoint, passport),
    ],
  };
}
