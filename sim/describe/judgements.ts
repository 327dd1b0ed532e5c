/**
 * Numbers in the code of rules and world that are no parameters and yet no mere structure: fixed
 * judgements, which nobody samples. A test finds every number in the code and holds it to this list.
 */
interface Judgement {
  /** The source file, from the project's folder. */
  readonly path: string;
  /** A piece of one line of it with the number. */
  readonly text: string;
  /** The numbers in that piece which are meant, as they are written. */
  readonly numbers: readonly string[];
  /** What they say. */
  readonly about: string;
}

const of = (path: string, text: string, numbers: readonly string[], about: string): Judgement => ({
  path,
  text,
  numbers,
  about,
});

/** Every fixed judgement, in the order of the files. */
export const judgements: readonly Judgement[] = [
  of("sim/rules/boards.ts", "DAYS = 5", ["5"], "coaching takes one working day of five"),
  of(
    "sim/rules/boards.ts",
    "leaving * settling))) / 2",
    ["2"],
    "an hour of a newcomer is worth half, in what boards supply on average",
  ),
  of("sim/rules/boards.ts", "posts.settled[j]) / 2)", ["2"], "an hour of a newcomer is worth half"),
  of(
    "sim/rules/commitments.ts",
    "pow(1 / 2",
    ["2"],
    "each of those who stay carries a partnership on with an even chance",
  ),
  of(
    "sim/rules/culture.ts",
    "YEAR = 12",
    ["12"],
    "a year of full engagement until people know what awaits them: rounds of meetings over all sites",
  ),
  of(
    "sim/rules/deals.ts",
    "(1 - distance) / 2",
    ["2"],
    "people who do not know one another trust half as much as their cultures are near",
  ),
  of(
    "sim/rules/deals.ts",
    "s.written[k] / 2",
    ["2"],
    "what is written down halves the chance that lost trust ends a partnership",
  ),
  of(
    "sim/rules/hours.ts",
    "NEW = 1 / 2",
    ["2"],
    "an hour of somebody who stands in, or is hired, is worth half",
  ),
  of(
    "sim/rules/hours.ts",
    "o.partners[i])) / 2",
    ["2"],
    "one forum spares half of the reports of the label",
  ),
  of(
    "sim/rules/hours.ts",
    "p.single_forum / 2",
    ["2"],
    "one forum spares half of the reports that a lead takes part in",
  ),
  of(
    "sim/rules/inspection.ts",
    "o.spared[i] / 2",
    ["2"],
    "who is spared all reports is seen again half as much later",
  ),
  of(
    "sim/rules/inspection.ts",
    "+ 1 / 2)",
    ["2"],
    "visits come between half and one and a half times their mean interval",
  ),
  of(
    "sim/rules/inspection.ts",
    "WEIGHTS = [2, 1, 1, 1 / 2, 1 / 2]",
    ["2", "2", "2"],
    "standing weighs care twice, staff and waits once, board and money half each",
  ),
  of(
    "sim/rules/patients.ts",
    "SHORTEST = 1 / 12",
    ["12"],
    "the shortest list is a twelfth of the usual one",
  ),
  of(
    "sim/rules/patients.ts",
    "luck[i] / 4",
    ["4"],
    "spread of the logarithm of the first lists, before twenty years are lived through",
  ),
  of(
    "sim/rules/practice.ts",
    "((1 + s.hearing[k]) / 2) * (1 - s.slighted[k] / 2)",
    ["2", "2"],
    "half is accepted where staff are not asked, and half from those who call them failures",
  ),
  of(
    "sim/rules/seeking.ts",
    "HALF_A_YEAR = 6",
    ["6"],
    "months within which regulators who give partners have given one",
  ),
  of(
    "sim/rules/seeking.ts",
    "luck[4] * (1 - 1 / 3)",
    ["3"],
    "two who find one another are at most two thirds apart in culture",
  ),
  of(
    "sim/rules/seeking.ts",
    "openness.forms.length / 2",
    ["2"],
    "who does not trust the other chooses among the closer half of the forms",
  ),
  of("sim/rules/seeking.ts", "luck[8] / 2", ["2"], "each has at most half of what the other lacks"),
  of(
    "sim/rules/staff.ts",
    "(care + feeling) / 2",
    ["2"],
    "what patients report is half care, half what staff can give",
  ),
  of(
    "sim/rules/staff.ts",
    "QUARTER = 3",
    ["3"],
    "months in which what happens to some is known to most",
  ),
  of(
    "sim/world/build.ts",
    "MEDIAN_INCOME = 400",
    ["400"],
    "median yearly income of an English acute trust, £m",
  ),
  of(
    "sim/world/build.ts",
    "INCOME_SPREAD = 0.55",
    ["0.55"],
    "spread of the logarithm of incomes in the trust population",
  ),
  of(
    "sim/world/build.ts",
    "DUE = [24, 12]",
    ["24", "12"],
    "months within which the first inspection comes, of others and of those in special measures",
  ),
  ...(
    [
      ["acute", "350, spread: 0.5"],
      ["mental_health", "200, spread: 0.4"],
      ["specialist", "160, spread: 0.5"],
      ["community", "120, spread: 0.4"],
      ["ambulance", "220, spread: 0.3"],
    ] as const
  ).map(([kind, text]) =>
    of(
      "sim/world/generate.ts",
      `income: ${text}`,
      text.split(", spread: "),
      `typical income of a generated ${kind.replace("_", " ")} trust, £m, and the spread of its logarithm`,
    ),
  ),
  of(
    "sim/world/population.ts",
    "members.length / 20",
    ["20"],
    "a trust of which something is said is drawn among the twentieth most like it",
  ),
];
