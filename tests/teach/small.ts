import { readLesson } from "../../sim/teach/read-lesson.ts";
import { realModel } from "../viz/real-model.ts";
import smallJson from "./small-lesson.json" with { type: "json" };

export { smallJson };

/** A small lesson that reads. */
export const small = readLesson(smallJson, "the small lesson", realModel);
