import { NumberBox } from "../boxes/number-box.tsx";
import { memberKey } from "../cast.ts";
import { answer, cast } from "../state.ts";
import { choice, choose, pair, subjectOf } from "../story/choice.ts";

/** Whose future is told, beside whose, of which organisation, and which future. */
export function StoryPickers() {
  const members = cast.value;
  const [first, second] = pair.value ?? [null, null];
  const { who, replicate } = choice.value;
  const organisations = first?.scenario.organisations ?? [];
  return (
    <div class="pickers">
      <label>
        <span>Story of</span>
        <select
          value={first ? memberKey(first) : ""}
          onChange={(event) => choose({ told: event.currentTarget.value })}
        >
          {members.map((member) => (
            <option key={memberKey(member)} value={memberKey(member)}>
              {member.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Beside it</span>
        <select
          value={second ? memberKey(second) : ""}
          onChange={(event) => choose({ beside: event.currentTarget.value })}
        >
          {members
            .filter((member) => member !== first)
            .map((member) => (
              <option key={memberKey(member)} value={memberKey(member)}>
                {member.label}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span>Who</span>
        <select
          value={first ? (subjectOf(first, who) ?? "all") : "all"}
          onChange={(event) => choose({ who: event.currentTarget.value })}
        >
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="all">Everybody</option>
        </select>
      </label>
      <FutureNumber replicate={replicate} />
    </div>
  );
}

function FutureNumber({ replicate }: { replicate: number }) {
  const last = (answer.value?.result.of ?? 1) - 1;
  const go = (to: number) => choose({ replicate: Math.max(0, Math.min(last, to)) });
  return (
    <div class="stepper">
      <label for="future-number">Future</label>
      <button type="button" aria-label="Earlier future" onClick={() => go(replicate - 1)}>
        ‹
      </button>
      <NumberBox
        id="future-number"
        whole
        range={[1, last + 1]}
        value={replicate + 1}
        when="left"
        take={(number) => go(number - 1)}
      />
      <button type="button" aria-label="Later future" onClick={() => go(replicate + 1)}>
        ›
      </button>
      <span class="note">of {last + 1}</span>
    </div>
  );
}
