import type { Study } from "../analysis/study/study.ts";
import { counted } from "../core/counted.ts";
import { quotedFile } from "../passport/commands.ts";
import type { Analysis } from "./analysis.ts";

/** Values of a scenario that are told one by one; the rest is counted. */
const MOST = 12;

/** What was run, what varied, what the scenarios are, how to read what follows and how to run it again. */
export function aboutAnalysis(study: Study, again: string, file: string): Analysis {
  const { about, columns, points, replicates, scenarios, horizon } = study;
  const several = points.length > 1;
  const runs = scenarios.length * points.length * replicates;
  const each = several ? ` at each of ${points.length} points` : "";
  return {
    name: "about",
    title: "What was run",
    answer: {},
    words: [
      ...(about?.summary ? [about.summary] : []),
      `${counted(runs, "run")} of ${counted(horizon, "month")}: ${counted(scenarios.length, "scenario")}${several ? `, ${counted(points.length, "point")} (${study.design})` : ""}, ${counted(replicates, "replicate")}.`,
      ...(about
        ? [`Master seed ${about.seed}. Assumptions that did not vary: ${about.uncertainty}.`]
        : []),
      ...(study.note ? [study.note] : []),
      `n is how many futures a number comes from: ${replicates} for each scenario${each}, ${replicates * points.length} over all; where fewer have a value, it is said. A future is one luck${several ? " at one point" : ""}; the same number of luck is the same luck in every scenario, so differences are taken pair by pair.`,
      `A band, or "middle 80 of 100", is what eight of ten futures lie in${several ? ": it holds luck and what varied" : ": it is luck"}. A 95 % interval is another thing: it says how well a mean is known from so many futures, and grows narrower with more of them.`,
      `To run it again: ${again}. Whether that gives the same numbers, partnerscape verify ${quotedFile(file)} says.`,
    ],
    tables: [
      ...(columns.length > 0 ? [variedTable(study)] : []),
      {
        caption: "The scenarios",
        rows: [["id", "title", "what it is", "differs from the first by"], ...scenarioRows(study)],
      },
    ],
    figures: [],
  };
}

function variedTable({ columns, points }: Study) {
  const rows = columns.map(({ label, path, range }, c) => {
    const values = [...new Set(points.map((point) => point[c]))];
    const told = values.map((value) => (value === null ? "as it is" : String(value)));
    const listed = told.length > MOST ? `${told.slice(0, MOST).join(", ")} …` : told.join(", ");
    return [label, path, range ? `${range[0]} to ${range[1]}` : listed, String(values.length)];
  });
  return {
    caption: "What varied",
    rows: [["input", "path", "range, or values", "different values"], ...rows],
  };
}

function scenarioRows({ scenarios, baseline, about }: Study): string[][] {
  return scenarios.map((id) => {
    const own = about?.scenarios.find((one) => one.id === id);
    const differs = own?.differs ?? [];
    const rest =
      differs.length > MOST ? `; and ${differs.length - MOST} more, in manifest.json` : "";
    const role = id === baseline ? " (the others are compared with it)" : "";
    return [
      id,
      `${own?.title ?? ""}${role}`,
      own?.summary ?? "",
      `${differs.slice(0, MOST).join("; ")}${rest}`,
    ];
  });
}
