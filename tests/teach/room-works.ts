import { SURE, type Work } from "../../sim/teach/assignment.ts";
import type { Lesson } from "../../sim/teach/lesson-file.ts";
import { writeWork } from "../../sim/teach/work-code.ts";

const NAMES = ["Anna", "Bilal", "", "Chloë", "Dev", "", "=1+1", "Eun-ji", "Zoë 🙂", ""] as const;
const WHY = [
  "New managers take months to learn the place, so it gets worse first.",
  "Money helps at once.",
  "",
  "People leave when a takeover is announced, and the good ones leave first.",
  "I think nothing changes: the building is the same and so are the people.",
] as const;
const FINDINGS = ["It took longer than I thought.", "", "The helper pays for it."] as const;
const REASONS = ["Safer for patients.", "@nobody asked the staff", "", "It is cheaper."] as const;

/** A number from 0 to 1 that follows from two whole numbers. */
function spread(learner: number, draw: number): number {
  const mixed = Math.imul(learner * 31 + draw + 7, 0x9e3779b1) ^ (learner << 7);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0) / 2 ** 32;
}

/** What learner number `i` of a room that is made up did. */
export function madeWork(lesson: Lesson, assignment: string, i: number): Work {
  const [low, high] = lesson.predict.range;
  const start = low + (high - low) * 0.45;
  const rise = (spread(i, 1) - 0.3) * (high - low) * 0.6;
  const dip = i % 3 === 0 ? (high - low) * 0.12 : 0;
  const last = lesson.predict.at.length - 1;
  const among = <T>(all: readonly T[], draw: number) =>
    all[Math.floor(spread(i, draw) * all.length)];
  return {
    lesson: lesson.id,
    assignment,
    seed: "1",
    slip: i % 9 === 0 ? "" : `s${i}`,
    name: NAMES[i % NAMES.length] === "" ? "" : `${NAMES[i % NAMES.length]} ${i}`,
    role: i % 7 === 0 ? null : among(lesson.roles, 2).id,
    prediction:
      i % 11 === 0
        ? null
        : lesson.predict.at.map((_, k) => start + (rise * k) / last - (k === 1 ? dip : 0)),
    sure: i % 11 === 0 ? null : Math.floor(spread(i, 3) * SURE.length),
    why: among(WHY, 4),
    levers:
      i % 4 === 0 ? {} : { [among(lesson.vary.levers, 5)]: Math.round(spread(i, 6) * 10) / 20 },
    findings: among(FINDINGS, 7),
    decision: among(lesson.decide.options, 8).id,
    reason: among(REASONS, 9),
  };
}

/** The codes of a room of so many. */
export const madeCodes = (lesson: Lesson, assignment: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => writeWork(madeWork(lesson, assignment, i), lesson));
