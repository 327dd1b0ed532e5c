import { computed } from "@preact/signals";
import type { Problem } from "../../../sim/core/reading.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { tryLesson } from "../../../sim/teach/read-lesson.ts";
import { type Unfinished, unfinishedIn } from "../../../sim/teach/unfinished.ts";
import { known } from "../engine.ts";
import { isBuiltIn } from "../lessons.ts";
import { draft } from "./draft.ts";
import { at, nameOf, type Path } from "./path.ts";

const read = computed(() => {
  const model = known.value;
  if (!model || draft.value === null) return { problems: [] as readonly Problem[] };
  const found = tryLesson(draft.value, model);
  const id = at(draft.value, ["id"]);
  if (!isBuiltIn(String(id))) return found;
  const taken = { path: "id", text: `id is "${id}", which comes with the page; expected another` };
  return { problems: "problems" in found ? [taken, ...found.problems] : [taken] };
});

/** What is wrong with the lesson being made. */
export const problems = computed(() => ("problems" in read.value ? read.value.problems : []));

/** The lesson being made; null while something is wrong with it. */
export const finished = computed<Lesson | null>(() =>
  "value" in read.value ? read.value.value : null,
);

/** What nobody has written yet in the lesson being made. */
export const unfinished = computed<readonly Unfinished[]>(() =>
  draft.value === null ? [] : unfinishedIn(draft.value),
);

/** What is wrong at a path; with `within`, also at what is in it. */
export function problemsAt(path: Path, within = false): readonly string[] {
  const name = nameOf(path);
  return problems.value
    .filter((one) => one.path === name || (within && one.path.startsWith(`${name}.`)))
    .map((one) => sentenceAt(one, name));
}

/** “This is 3; expected 0.” beside the field, which needs no path. */
function sentenceAt({ path, text }: Problem, name: string): string {
  const rest = text.startsWith(path) ? text.slice(path.length).trim() : text;
  return path === name ? `This ${rest}.` : `${path.slice(name.length + 1)} ${rest}.`;
}
