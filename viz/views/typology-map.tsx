import type { FormInfo } from "../../sim/model.ts";
import { isPartnering, type Place, placeOnMap } from "../typology.ts";
import { ToneMark } from "./tone-mark.tsx";

interface TypologyMapProps {
  forms: readonly FormInfo[];
  /** Id of the form that is chosen. */
  chosen: string | null;
  /** Id of the form the scenario has of itself. */
  own: string | null;
  /** Tones of the cards that already show a form, by its id. */
  shown: ReadonlyMap<string, readonly number[]>;
  choose: (form: string) => void;
}

/**
 * The forms of partnering by nature (voluntary to mandated) and scale (individual to structural),
 * to pick one from: radio buttons that stand where they belong, and a list where there is no room.
 */
export function TypologyMap(props: TypologyMapProps) {
  const partnering = props.forms.filter(isPartnering);
  const alone = props.forms.filter((form) => !isPartnering(form) && form.id !== "none");
  const byScale = [...partnering].sort((a, b) => placeOnMap(a).scale - placeOnMap(b).scale);
  return (
    <fieldset class="typology">
      <legend>Form of partnering</legend>
      <p class="typology-key help">
        In the small maps, right is mandated rather than voluntary, and up is between whole
        organisations rather than a few people.
      </p>
      <div class="typology-map">
        <p class="typology-edge top">Structural: whole organisations become one</p>
        <p class="typology-edge bottom">Individual: a few people work together</p>
        <p class="typology-edge left">Voluntary: either side may say no</p>
        <p class="typology-edge right">Mandated: one side decides, neither can leave</p>
        {byScale.map((form) => (
          <FormChoice key={form.id} form={form} place={placeOnMap(form)} {...props} />
        ))}
      </div>
      <div class="typology-alone">
        <p>Without a partner</p>
        {alone.map((form) => (
          <FormChoice key={form.id} form={form} place={null} {...props} />
        ))}
      </div>
    </fieldset>
  );
}

interface FormChoiceProps extends TypologyMapProps {
  form: FormInfo;
  place: Place | null;
}

function FormChoice({ form, place, chosen, own, shown, choose }: FormChoiceProps) {
  const x = place?.nature ?? 0;
  const side = x > 0.65 ? " to-the-left" : "";
  const tones = shown.get(form.id) ?? [];
  return (
    <label
      class={`form-choice${place ? side : " alone"}`}
      style={place ? { left: `${x * 100}%`, bottom: `${place.scale * 100}%` } : undefined}
    >
      <input
        type="radio"
        name="form-on-map"
        value={form.id}
        checked={chosen === form.id}
        onChange={() => choose(form.id)}
      />
      {place && <MiniMap x={x} y={place.scale} />}
      <span class="form-label">
        {form.label}
        {form.id === own && <span class="note"> (the preset)</span>}
        {tones.map((tone) => (
          <ToneMark key={tone} tone={tone} />
        ))}
        {tones.length > 0 && <span class="unseen"> (already shown)</span>}
      </span>
    </label>
  );
}

/** The place on the map, small, for when the forms stand in a list. */
const MiniMap = ({ x, y }: { x: number; y: number }) => (
  <svg class="mini-map" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
    <rect x="1" y="1" width="26" height="26" rx="3" />
    <circle cx={4 + x * 20} cy={24 - y * 20} r="3.5" />
  </svg>
);
