import { useState } from "preact/hooks";
import { changeWords } from "../card-words.ts";
import { formOf, type Member, presetOf } from "../cast.ts";
import { focusSoon } from "../controls/focus.ts";
import { Extrapolated } from "../controls/plausibility-notes.tsx";
import { foreground, model, target, view } from "../state.ts";
import { Chances } from "./card-chances.tsx";
import { CardMenu } from "./card-menu.tsx";
import { CardName } from "./card-name.tsx";
import { ToneMark } from "./tone-mark.tsx";

/** One scenario: its name, what it is, what differs from its preset, and how the parties fare. */
export function CardView({ member }: { member: Member }) {
  const [naming, setNaming] = useState(false);
  const card = view.value.cards.find((one) => one.key === member.card);
  const known = model.value;
  if (!card || !known) return null;
  const front = foreground.value === member.tone;
  const partners = presetOf(card, known)?.form != null;
  return (
    <article
      class={`card tone-${member.tone}${front ? " front" : ""}`}
      aria-labelledby={naming ? undefined : `card-${card.key}`}
    >
      <header>
        <ToneMark tone={member.tone} />
        {naming ? (
          <CardName card={card} label={member.label} done={() => setNaming(false)} />
        ) : (
          <h4 id={`card-${card.key}`}>{member.label}</h4>
        )}
        <CardMenu
          card={card}
          label={member.label}
          partners={partners}
          rename={() => setNaming(true)}
        />
      </header>
      <p class="card-summary">{formOf(card, known)?.summary ?? member.scenario.summary}</p>
      <ChangeNote words={changeWords(card, known)} />
      <Extrapolated card={card} />
      <Chances member={member} />
      {view.value.cards.length > 1 && (
        <footer>
          <LeversButton cardKey={card.key} label={member.label} />
          <button
            type="button"
            class="quiet"
            aria-pressed={front}
            onClick={() => {
              foreground.value = front ? null : member.tone;
            }}
          >
            Bring to the front<span class="unseen">: {member.label}</span>
          </button>
        </footer>
      )}
    </article>
  );
}

function ChangeNote({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  const rest = words.length - 2;
  return (
    <p class="card-changes" title={words.join("\n")}>
      {words.slice(0, 2).join("; ")}
      {rest > 0 && `; and ${rest} more ${rest === 1 ? "change" : "changes"}`}
    </p>
  );
}

/** Shows the levers of one card instead of those of all, and back. */
function LeversButton({ cardKey, label }: { cardKey: string; label: string }) {
  const chosen = target.value === cardKey;
  return (
    <button
      type="button"
      class="quiet"
      aria-pressed={chosen}
      onClick={() => {
        target.value = chosen ? "all" : cardKey;
        if (!chosen) focusSoon("levers-of");
      }}
    >
      Its levers<span class="unseen">: {label}</span>
    </button>
  );
}
