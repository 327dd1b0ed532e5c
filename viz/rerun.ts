import type { Request } from "../sim/host/client.ts";
import type { Look, StageResult } from "../sim/host/page-protocol.ts";
import type { Member } from "./cast.ts";

/** For each member of a cast the number of its job in a run. */
export type Places = readonly number[];

/**
 * Where the jobs of a request are in a run that is under way or done, so that its futures answer the
 * request too; null where one is missing or anything else differs. Hiding, copying and moving cards
 * asks for the same futures again, and no run is needed for them.
 */
export function placesIn(run: Request, asked: Request): Places | null {
  const same = (read: (request: Request) => unknown) =>
    JSON.stringify(read(run)) === JSON.stringify(read(asked));
  if (!same(({ seed, months, outcomes, replicates }) => [seed, months, outcomes, replicates])) {
    return null;
  }
  const texts = run.jobs.map((job) => JSON.stringify(job));
  const places = asked.jobs.map((job) => texts.indexOf(JSON.stringify(job)));
  const paired = places.every(
    (place, m) => place >= 0 && run.against[place] === (places[asked.against[m]] ?? -1),
  );
  return paired ? places : null;
}

/** What a cast looks at, as its run must be asked for it. */
export const lookIn = ({ drawn, versus }: Look, places: Places, jobs: number): Look => {
  if (!versus) return { drawn, versus };
  const bases = Array.from({ length: jobs }, () => -1);
  versus.forEach((base, m) => {
    if (base >= 0) bases[places[m]] = places[base];
  });
  return { drawn, versus: bases };
};

/** A result of a run as one of a cast: a row for each member, wherever its job is in the run. */
export function resultFor(
  result: StageResult,
  places: Places,
  cast: readonly Pick<Member, "against">[],
): StageResult {
  const pick = <T>(all: readonly T[]): T[] => places.map((place) => all[place]);
  const memberOf = (job: number) => places.indexOf(job);
  const versus = places.map((place) => memberOf(result.versus[place]));
  const { precision, stakes } = result;
  const widest = precision?.widest ?? null;
  return {
    ...result,
    jobs: pick(result.jobs),
    differences: pick(result.differences).map((rows, m) => (cast[m].against < 0 ? [] : rows)),
    versus,
    rivals: pick(result.rivals),
    precision: precision && {
      ...precision,
      widest: widest && memberOf(widest.job) >= 0 ? { ...widest, job: memberOf(widest.job) } : null,
    },
    stakes: stakes ? { ...stakes, jobs: pick(stakes.jobs) } : null,
  };
}
