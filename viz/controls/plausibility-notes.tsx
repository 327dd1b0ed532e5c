import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { labelsOf } from "../cast.ts";
import { listed } from "../names.ts";
import { model, target, view } from "../state.ts";
import { type Card, targeted } from "../view.ts";
import type { Finding } from "./plausibility.ts";

type Rules = typeof import("./plausibility-found.ts");

/** The rules and what was tested, fetched once the page stands: nobody waits for a warning. */
const rules = signal<Rules | null>(null);

/** Fetches the rules; without them the page warns of nothing. */
function fetchRules(): void {
  if (rules.peek()) return;
  import("./plausibility-found.ts").then(
    (found) => {
      rules.value = found;
    },
    () => {},
  );
}

/** What is to be said of each card, by its key. */
const found = computed<ReadonlyMap<string, readonly Finding[]>>(() => {
  const known = model.value;
  return known && rules.value ? rules.value.findingsIn(view.value, known) : new Map();
});

const isExtrapolated = ({ kind }: Finding): boolean => kind === "extrapolated";

const WORDS: Readonly<Record<Finding["kind"], string>> = {
  extrapolated: "extrapolated",
  unusual: "unusual",
  idle: "no effect",
};

/** A small mark on a card whose mix lies outside what the model was checked on; else nothing. */
export function Extrapolated({ card }: { card: Card }) {
  const findings = found.value.get(card.key) ?? [];
  const reasons = findings.filter(isExtrapolated).map(({ text }) => text);
  if (reasons.length === 0) return null;
  return (
    <span class="finding-mark finding-extrapolated" title={reasons.join("\n")}>
      extrapolated<span class="unseen">: {reasons.join(" ")}</span>
    </span>
  );
}

/** Why to be wary of the mix of the cards whose levers are shown; nothing where all was tested. */
export function PlausibilityNotes() {
  const known = model.value;
  useEffect(fetchRules, []);
  if (!known) return null;
  const labels = labelsOf(view.value, known);
  const cards = targeted(view.value, target.value);
  const texts = new Map<string, { finding: Finding; of: string[] }>();
  for (const card of cards) {
    for (const finding of found.value.get(card.key) ?? []) {
      const noted = texts.get(finding.text) ?? { finding, of: [] };
      noted.of.push(labels.get(card.key) ?? card.key);
      texts.set(finding.text, noted);
    }
  }
  if (texts.size === 0) return null;
  const all = [...texts.values()];
  const grave = all.some(({ finding }) => isExtrapolated(finding));
  return (
    <details class="findings">
      <summary>
        {grave ? "Outside what was tested" : "Worth knowing"}
        <span class="count">{all.length === 1 ? "1 note" : `${all.length} notes`}</span>
      </summary>
      <ul>
        {all.map(({ finding: { kind, text }, of }) => (
          <li key={text}>
            <span class={`finding-mark finding-${kind}`}>{WORDS[kind]}</span> {text}
            {of.length < cards.length && <span class="instead"> {listed(of)}</span>}
          </li>
        ))}
      </ul>
      {grave && (
        <p class="note">
          “Extrapolated” means: the model runs, but nothing it was checked on looks like this. Trust
          the direction more than the size, and neither much.
        </p>
      )}
    </details>
  );
}
