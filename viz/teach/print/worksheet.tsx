import "../../styles/teach-worksheet.css";
import { known } from "../engine.ts";
import { route } from "../route.ts";
import { NoSheet } from "./no-sheet.tsx";
import { useSheet } from "./use-sheet.ts";
import { WorksheetBack } from "./worksheet-back.tsx";
import { WorksheetFront } from "./worksheet-front.tsx";

/** A worksheet on two sides of A4 for a lesson or an assignment, to fill in by hand. */
export function WorksheetView() {
  const sheet = useSheet(route.value.rest);
  const model = known.value;
  if (sheet === null || !model) return <p class="opening">Opening the worksheet…</p>;
  if (typeof sheet === "string") return <NoSheet what="worksheet" why={sheet} />;
  const { assignment, link } = sheet;
  return (
    <div class="teach ws">
      <div class="ws-tools">
        <button type="button" class="main-action" onClick={() => print()}>
          Print
        </button>
        <a class="action" href={`#${link}`}>
          Open the lesson
        </a>
        <p class="help">Two sides of A4: print on both sides, or lay them side by side.</p>
      </div>
      <WorksheetFront assignment={assignment} known={model} link={link} />
      <WorksheetBack assignment={assignment} known={model} />
    </div>
  );
}
