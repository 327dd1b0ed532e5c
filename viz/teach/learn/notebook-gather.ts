import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { writeAssignment } from "../../../sim/teach/assignment-code.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { optionId } from "../../../sim/teach/jobs.ts";
import { writeWork } from "../../../sim/teach/work-code.ts";
import { leverText } from "../../controls/lever-text.ts";
import { known } from "../engine.ts";
import { compareWith } from "../predict/compare.ts";
import { readingOf, timeText } from "../predict/reading.ts";
import { addressOf } from "../route.ts";
import { runWorlds } from "../worlds.ts";
import type { Learning } from "./learning.ts";
import { leverStart, VARIED, variedJob } from "./lever-start.ts";
import { infoOf } from "./naming.ts";
import type { Notebook } from "./notebook.ts";
import { notebookCharts } from "./notebook-charts.ts";
import { notebookPassport } from "./notebook-passport.ts";
import { roleStakes } from "./stakes-shown.ts";

/** Everything for the notebook; worlds that are not there any more are simulated again. */
export async function gatherNotebook(learning: Learning, withCharts: boolean): Promise<Notebook> {
  const model = known.peek();
  if (!model) throw new Error("the model is not there yet");
  const { lesson, assignment, kept } = learning;
  const { work, question } = kept.peek();
  const worlds = await runWorlds(jobsFor(learning), idsFor(learning), learning.ask());
  return {
    product: "Partnerscape",
    release: model.release,
    version: model.version,
    title: lesson.title,
    question: question.trim() || lesson.question,
    role: lesson.roles.find(({ id }) => id === work.role)?.name ?? null,
    work,
    predicted: predictedWords(learning, model),
    compared: compareWith(lesson, work, worlds, model).map(({ text }) => text),
    moved: movedWords(learning, model),
    decided: lesson.decide.options.find(({ id }) => id === work.decision)?.label ?? null,
    consequences: consequencesOf(learning, worlds, model),
    charts: withCharts ? notebookCharts(learning, worlds, model) : [],
    replicates: assignment.replicates,
    months: lesson.months,
    code: writeWork(work, lesson),
    link: addressOf(await writeAssignment(assignment, model.version)),
    passport: notebookPassport(learning, jobsFor(learning), worlds, model),
  };
}

const jobsFor = ({ jobs, assignment, kept }: Learning) =>
  new Map([...jobs, [VARIED, variedJob(assignment, kept.peek().tried ?? {})] as const]);

/** What was looked at and is worth a line: nothing that the learner has not seen. */
function idsFor({ lesson, kept }: Learning): string[] {
  const { revealed, tried, weighed } = kept.peek();
  return [
    ...new Set([
      ...(revealed ? [...lesson.reveal[0].worlds, lesson.predict.world] : []),
      ...(tried ? [lesson.vary.world, VARIED] : []),
      ...(weighed ? lesson.decide.options.map(({ id }) => optionId(id)) : []),
    ]),
  ];
}

function predictedWords({ lesson, kept }: Learning, model: PageModel): string[] {
  const { prediction } = kept.peek().work;
  const info = infoOf(lesson.predict.outcome, model);
  if (!prediction || !info) return [];
  const { say } = readingOf(info);
  return lesson.predict.at.map((month, i) => `${timeText(month)}: ${say(prediction[i])}`);
}

function movedWords({ assignment, kept }: Learning, model: PageModel): string[] {
  return Object.entries(kept.peek().work.levers).flatMap(([id, value]) => {
    const param = model.parameters.find((one) => one.id === id);
    if (!param) return [];
    const start = leverStart(assignment, id, model);
    return [`${param.label}: ${leverText(param, value)} (was ${leverText(param, start)})`];
  });
}

function consequencesOf(
  { lesson, kept }: Learning,
  worlds: ReadonlyMap<string, Futures>,
  model: PageModel,
): string[] {
  const { work, weighed } = kept.peek();
  if (!weighed || work.decision === null) return [];
  return roleStakes(lesson, worlds, work.decision, model).map(
    ({ who, info, sentence }) => `${who} (${info.label.toLowerCase()}): ${sentence}`,
  );
}
