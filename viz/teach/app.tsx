import { lazy } from "../views/lazy.tsx";
import { known, startTrouble } from "./engine.ts";
import { dismiss, notices, said } from "./notices.ts";
import { type Route, route } from "./route.ts";
import { TeachHeader } from "./teach-header.tsx";

const VIEWS = {
  "": lazy(() => import("./home/home.tsx").then((part) => part.HomeView)),
  lesson: lazy(() => import("./learn/learn.tsx").then((part) => part.LessonView)),
  a1: lazy(() => import("./learn/learn.tsx").then((part) => part.AssignmentView)),
  assign: lazy(() => import("./assign/assign.tsx").then((part) => part.AssignView)),
  board: lazy(() => import("./board/board.tsx").then((part) => part.BoardView)),
  play: lazy(() => import("./play/play.tsx").then((part) => part.PlayView)),
  team: lazy(() => import("./play/team.tsx").then((part) => part.TeamView)),
  make: lazy(() => import("./make/make.tsx").then((part) => part.MakeView)),
  script: lazy(() => import("./print/script.tsx").then((part) => part.ScriptView)),
  worksheet: lazy(() => import("./print/worksheet.tsx").then((part) => part.WorksheetView)),
};

/** The pages of teaching. */
export const TeachApp = () => (
  <>
    <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
      Skip to the page
    </button>
    <TeachHeader />
    <Notices />
    <Body />
    <p class="unseen" role="status">
      {said.value}
    </p>
  </>
);

const Notices = () => (
  <div class="notices" role="status">
    {notices.value.map(({ id, text }) => (
      <p key={id} class="notice">
        {text}{" "}
        <button type="button" onClick={() => dismiss(id)}>
          Put away
        </button>
      </p>
    ))}
  </div>
);

function Body() {
  if (startTrouble.value !== "") return <Trouble text={startTrouble.value} />;
  if (!known.value) return <p class="opening">Opening the classroom…</p>;
  return (
    <main id="main" tabIndex={-1} key={route.value.name}>
      <View {...route.value} />
    </main>
  );
}

function View({ name }: Route) {
  if (name === "unknown") return <Trouble text="This link leads nowhere here." />;
  const Shown = VIEWS[name];
  return <Shown />;
}

const Trouble = ({ text }: { text: string }) => (
  <div class="opening">
    <p role="alert">{text}</p>
    <p>
      <a href="#/">To the start of teaching</a>
    </p>
  </div>
);
