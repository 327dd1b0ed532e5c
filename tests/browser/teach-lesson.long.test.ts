import { test } from "vitest";
import { builtIn } from "./classroom.ts";
import { onStage } from "./page-helpers.ts";
import { few, linkToBoard, visit } from "./teach-walks.ts";

const { browser, url } = onStage();

test.each(builtIn.map((lesson) => [lesson.id, lesson] as const))(
  "%s goes from its link to a code that reads back, and to the board",
  (_, lesson) => {
    const assignment = few(lesson, { seed: "7" });
    return visit(assignment, { browser: browser(), url: url() }, (visited) =>
      linkToBoard(visited, assignment, lesson),
    );
  },
);
