import { summarise } from "../../../sim/analysis/summary.ts";
import { lessonSchema } from "../../../sim/teach/lesson-file.ts";
import { EMPTY_ROOM, takeTexts } from "../../../sim/teach/room.ts";
import { blockOf } from "../../sim/analysis/blocks.ts";
import { madeCodes } from "../../teach/room-works.ts";
import small from "../../teach/small-lesson.json" with { type: "json" };
import { repeat, type Workload } from "../workload.ts";

/** Milliseconds to summarise 200 replicates of 75 series over 120 months, 9,000 cells. */
export const summary: Workload = {
  name: "summary-9000-cells",
  measure() {
    const wide = blockOf(
      Array.from({ length: 75 }, (_, s) => ["a", `o${s}`]),
      Array.from({ length: 200 }, (_, r) =>
        Array.from({ length: 120 }, (_, m) =>
          Array.from({ length: 75 }, (_, s) => ((r * 7919 + m * 104729 + s * 1299709) % 10007) / 7),
        ),
      ),
    );
    return [
      repeat(
        summary.name,
        "ms",
        () => void summarise(wide),
        (ms) => ms,
        { count: 5 },
      ),
    ];
  },
};

/** What is no code, as large as is looked at, in characters. */
const LARGE = 1_450_000;

/** Milliseconds until a class's codes are read, and until the worst text that is looked at is. */
export const room: Workload = {
  name: "room",
  measure() {
    const lesson = lessonSchema.parse(small);
    const wanted = { lesson, digest: "bcdfghj" };
    const read = (text: string) =>
      void takeTexts(EMPTY_ROOM, [{ text, source: "what was pasted", strict: true }], wanted);
    const codes = madeCodes(lesson, wanted.digest, 200).join("\n");
    const hostile = ["PS1-A ", "PS1-", "A".repeat(30), "\n", "> ", "PS1-A\n> "].map((text) =>
      text.repeat(Math.floor(LARGE / text.length)),
    );
    const ms = (figure: number) => figure;
    return [
      repeat("room-200-codes", "ms", () => read(codes), ms, { count: 5 }),
      ...hostile.map((text, i) =>
        repeat(`room-hostile-${i + 1}`, "ms", () => read(text), ms, { count: 3, warm: 0 }),
      ),
    ];
  },
};
