import { useEffect, useState } from "preact/hooks";
import { type Assignment, plainAssignment } from "../../../sim/teach/assignment.ts";
import { readAssignment } from "../../../sim/teach/assignment-code.ts";
import { known } from "../engine.ts";
import { isBuiltIn, lessonById } from "../lessons.ts";

/** What a sheet is printed of, or one sentence why there is none; null until it is read. */
export type Sheet = { readonly assignment: Assignment; readonly link: string } | string | null;

const MARK = "a1&";

/** The lesson or assignment that the rest of a sheet's link names: a lesson's id, or `a1&…`. */
export function useSheet(rest: string): Sheet {
  const [read, setRead] = useState<{ rest: string; sheet: Sheet }>({ rest, sheet: null });
  useEffect(() => {
    let wanted = true;
    sheetOf(rest).then((sheet) => {
      if (wanted) setRead({ rest, sheet });
    });
    return () => {
      wanted = false;
    };
  }, [rest]);
  return read.rest === rest ? read.sheet : null;
}

async function sheetOf(rest: string): Promise<Sheet> {
  const model = known.peek();
  if (!model) return "The simulation has not started yet; open this page again.";
  if (rest.startsWith(MARK)) {
    const found = await readAssignment(rest.slice(MARK.length), lessonById, model);
    return "problem" in found ? found.problem : { assignment: found.assignment, link: rest };
  }
  const lesson = lessonById(rest);
  if (!lesson) return `There is no lesson “${rest.slice(0, 60)}” here.`;
  return { assignment: plainAssignment(lesson, isBuiltIn(rest)), link: `lesson/${rest}` };
}
