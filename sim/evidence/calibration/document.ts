import type { Calibration, Member } from "./calibrate.ts";
import type { Standing } from "./others.ts";
import { type Asked, RULES } from "./record.ts";
import { nameOf } from "./targets.ts";
import { CUT, DISCREPANCY } from "./waves.ts";

const number = (x: number | null): string =>
  x === null || !Number.isFinite(x) ? "" : `${Number(x.toPrecision(3))}`;
const percent = (x: number | null): string =>
  x === null ? "" : `${Number((100 * x).toPrecision(2))} %`;

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...lines.map(row)].join("\n");
}

const list = (names: readonly string[]): string => names.map((name) => `- ${name}`).join("\n");

function screened({ screen, active }: Calibration): string {
  const lines = screen.parameters
    .slice(0, Math.max(20, active.length))
    .map(({ id, score, measure, muStar, mu, sigma }) => [
      `\`${id}\``,
      active.some((one) => one.id === id) ? "yes" : "",
      number(score),
      measure,
      number(muStar),
      number(mu),
      number(sigma),
    ]);
  const head = ["parameter", "active", "score", "moves most", "μ*", "μ", "σ"];
  return `## 1. Screen

Morris' method on ${screen.parameters.length} assumptions over their declared ranges, ${screen.points} points. A measure is counted in units of its scale: ${RULES.scale}; what lies more than two scales outside a band, or inside one with one end, counts as two. The score is the root of the summed mean squares of a parameter's effects over all measures; the highest stay active. All points share their luck, so that a parameter that changes nothing scores zero; the luck of small changes is part of the scores. μ* is the mean size of the effect of the whole range on the measure that it moves most, μ its mean with sign, σ its spread (how far it depends on the rest).

${table(head, lines)}

The other ${screen.parameters.length - lines.length} have lower scores. What is not active keeps its default. A screen of so few trajectories can miss a parameter that matters only in company.`;
}

function waved({ waves, targets }: Calibration): string {
  const summary = waves.map(({ points, left, cut, beyond }, w) => [
    `${w + 1}`,
    `${points}`,
    percent(left),
    number(cut),
    `${beyond.length}`,
  ]);
  const emulated = targets.filter((target) =>
    waves.some((wave) => nameOf(target) in wave.explained),
  );
  const explained = emulated.map((target) => [
    nameOf(target),
    ...waves.map((wave) => percent(wave.explained[nameOf(target)])),
  ]);
  const beyond = [...new Set(waves.flatMap((wave) => wave.beyond))];
  const aside =
    beyond.length > 0
      ? `\nMeasures whose band no emulated point comes near, set aside in a wave:\n\n${list(beyond)}\n`
      : "";
  return `## 2. Waves

History matching: a Latin hypercube in the active parameters, for each measure a regression emulator with a parabola in every parameter, and the implausibility of a point: distance of the emulated mean from the band over the root of the emulator's variance (in which the chance of the simulation is contained) and of a model discrepancy with a standard deviation of ${DISCREPANCY} of the scale. The cut is at ${CUT} for the largest implausibility over measures and waves; a higher cut in the table means that nothing would have been left. Later waves draw from what is left.

${table(["wave", "points", "of the prior left", "cut", "set aside"], summary)}
${aside}
Variance explained at points left out of the fit, by wave; empty where too few points have the measure. Where it is small the wave rules out little by that measure.

${table(["measure", ...waves.map((_, w) => `wave ${w + 1}`)], explained)}`;
}

function selected(found: Calibration): string {
  const { selection, accepted, unmet, nearest, today, targets } = found;
  const aside =
    unmet.length > 0
      ? `No candidate meets these, so nothing is accepted or refused by them; they stand as failures of the model:\n\n${list(unmet)}\n\n`
      : "";
  const before = today.accepted
    ? "The defaults from before this calibration are among the accepted sets."
    : `The defaults from before this calibration are not accepted; they miss ${today.missed.join("; ")}.`;
  const none = nearest
    ? `\n\nNothing is accepted. The nearest candidate misses ${nearest.missed.join("; ")}.`
    : "";
  const shown = accepted[0] ?? nearest?.set;
  const measures = targets.map((target, t) => {
    const measure = shown?.measures[t];
    const band = [target.low, target.high].map((end) => (Number.isFinite(end) ? number(end) : "…"));
    return [
      nameOf(target),
      band.join(" to "),
      measure ? number(measure.value) : "",
      measure ? number(measure.se) : "",
    ];
  });
  return `## 3. Accepted sets

${selection.tried} candidates were simulated with few replicates and ${selection.inFull} of them in full. Accepted: ${RULES.accepted}. ${accepted.length} sets are. Their values are rounded before they are simulated.

${aside}${before}${none}

What the ${accepted.length > 0 ? "chosen set" : "nearest candidate"} gives:

${table(["measure", "band", "simulated", "standard error"], measures)}`;
}

function chosen({ accepted, active, narrowing }: Calibration): string {
  const lines = active.map(({ id, range, default: before }, d) => {
    const { low, high, accepted: share, blind, waves } = narrowing[d];
    const covered = share === null ? "" : `${number(low)} to ${number(high)}`;
    return [
      `\`${id}\``,
      `${range[0]} to ${range[1]}`,
      `${before}`,
      accepted.length > 0 ? `${accepted[0].values[id]}` : "",
      covered,
      percent(share),
      percent(blind),
      percent(waves),
    ];
  });
  const head = [
    "parameter",
    "prior range",
    "before",
    "chosen",
    "accepted, central 90 %",
    "of the range",
    "drawn blindly",
    "left by the waves",
  ];
  return `## 4. The default, and how far the patterns narrow each parameter

The rule: ${RULES.chosen}. It is not a point that somebody picked.

${table(head, lines)}

"Drawn blindly" is what as many sets drawn at random from the prior would cover on average: a share near it means that the patterns say little about that parameter alone. Accepted sets were searched for near one another, so their spread understates what is possible.`;
}

const WORDS: Readonly<Record<Standing, string>> = {
  inside: "inside",
  outside: "outside",
  open: "open",
};

function judged({ members }: Calibration, { budget }: Asked): string {
  if (members.length === 0)
    return "## 5. Out of sample\n\nNo set was accepted, so none was judged.";
  const count = ({ rows }: Member, standing: Standing) =>
    rows.filter((row) => row.standing === standing).length;
  const totals = members.map((member) => [
    `${member.set + 1}`,
    ...(["inside", "outside", "open"] as const).map((standing) => `${count(member, standing)}`),
  ]);
  const rows = members[0].rows.map(({ row, kind, must }, i) => [
    must ? `**${row}**` : row,
    kind,
    ...members.map((member) => WORDS[member.rows[i].standing]),
  ]);
  const heads = members.map(({ set }) => `set ${set + 1}`);
  return `## 5. Out of sample

The first ${members.length} accepted sets on all other rows that are not inputs, with ${budget.otherReplicates} replicates (${budget.nationReplicates} where each is a nation): inside its bands; outside by more than two standard errors; or open, outside by less. This is a look, not the verdict: that is what \`partnerscape validate\` gives. Rows that the model must reproduce are bold.

${table(["set", "inside", "outside", "open"], totals)}

${table(["row", "kind", ...heads], rows)}`;
}

/** A calibration as Markdown, for docs/calibration.md. */
export function documentOf(found: Calibration, asked: Asked): string {
  const { mode, seed, rows, checks, budget } = asked;
  return `${[
    `# Calibration

Written by \`npm run calibrate\`; do not edit. The same numbers are in \`sim/evidence/calibration/accepted.json\`. Mode ${mode}, master seed ${seed}; the result depends on neither the number of threads nor the machine.

Calibrated on ${rows.length} rows and, for sets that these accept only, checked on ${checks.length} more that need a nation (${checks.join(", ")}): ${rows.join(", ")}. With the checks that are ${found.targets.length} measures. All other rows are out of sample. Replicates for each point: ${budget.screenReplicates} in the screen, ${budget.waveReplicates} in the waves, ${budget.fullReplicates} for acceptance and ${budget.checkReplicates} nations for the checks.`,
    screened(found),
    waved(found),
    selected(found),
    chosen(found),
    judged(found, asked),
  ].join("\n\n")}\n`;
}
