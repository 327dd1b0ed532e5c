import "../../styles/teach-play.css";
import { useEffect, useState } from "preact/hooks";
import { known } from "../engine.ts";
import { PlayBoard } from "./board.tsx";
import { readSession, session, table } from "./session.ts";
import { SetUp } from "./set-up.tsx";

/** The role play on the facilitator's screen: chosen, played year by year, talked over. */
export function PlayView() {
  const model = known.value;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (model) readSession(model);
    setReady(true);
  }, []);
  if (!model || !ready) return null;
  const [now, at] = [session.value, table.value];
  // Another game is another page: nothing open in one stays open in the next.
  const key = now ? `${now.play} ${now.seed}` : "";
  return now && at ? (
    <PlayBoard key={key} known={model} at={at} now={now} />
  ) : (
    <SetUp known={model} />
  );
}
