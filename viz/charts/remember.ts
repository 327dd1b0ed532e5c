import { effect } from "@preact/signals";
import { OUTCOME_GROUPS } from "./index.ts";
import { type Arrangement, arrangement, shownOutcomes, showOutcomes } from "./shown.ts";

const KEY = "partnerscape.charts";
const KNOWN = new Set(OUTCOME_GROUPS.flatMap(({ outcomes }) => outcomes));

/** Which charts somebody chose to see, and how they are arranged. */
interface Choice {
  readonly outcomes: readonly string[];
  readonly arrangement: Arrangement;
}

/** Shows the charts chosen last time in this browser, and notes every choice from now on. */
export function rememberCharts(): void {
  const last = readCharts(stored());
  if (last) {
    showOutcomes(last.outcomes);
    arrangement.value = last.arrangement;
  }
  let first = true;
  effect(() => {
    const choice: Choice = { outcomes: shownOutcomes.value, arrangement: arrangement.value };
    if (!first) store(JSON.stringify(choice));
    first = false;
  });
}

/** Reads what was noted; null where it is not that, for anybody may have written there. */
export function readCharts(text: string | null): Choice | null {
  if (text === null || text.length > 4000) return null;
  try {
    const { outcomes, arrangement: by } = JSON.parse(text) as Record<string, unknown>;
    if (!Array.isArray(outcomes) || (by !== "outcome" && by !== "organisation")) return null;
    const known = outcomes.filter((one) => KNOWN.has(one));
    return known.length > 0 ? { outcomes: known, arrangement: by } : null;
  } catch {
    return null;
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** A browser that keeps nothing is no trouble: the usual charts are shown next time. */
function store(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // Nothing is lost but the choice of charts.
  }
}
