import type { Start } from "../cards.ts";
import type { PlaceOption } from "../place-options.ts";

interface PlacePickerProps {
  places: readonly PlaceOption[];
  chosen: PlaceOption;
  /** What would be added now. */
  start: Start;
  choose: (place: PlaceOption, start: Start) => void;
}

/** Where a scenario plays: radio buttons in groups, with a file's variants under the chosen one. */
export function PlacePicker({ places, chosen, start, choose }: PlacePickerProps) {
  const groups = [...new Set(places.map(({ group }) => group))];
  return (
    <fieldset class="places">
      <legend>Situation</legend>
      <div class="place-list">
        {groups.map((group) => (
          <div key={group} class="place-group">
            <p>{group}</p>
            {places
              .filter((place) => place.group === group)
              .map((place) => (
                <div key={place.id} class="place">
                  <label>
                    <input
                      type="radio"
                      name="place"
                      checked={place === chosen}
                      onChange={() => choose(place, place.start)}
                    />
                    <span>{place.title}</span>
                  </label>
                  {place === chosen && <Chosen place={place} start={start} choose={choose} />}
                </div>
              ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Chosen({
  place,
  start,
  choose,
}: Omit<PlacePickerProps, "places" | "chosen"> & { place: PlaceOption }) {
  return (
    <div class="place-chosen">
      <p class="help">{place.summary}</p>
      {place.variants.length > 1 && (
        <select
          aria-label={`Variants of ${place.title}`}
          value={start.preset}
          onChange={(event) => choose(place, { ...place.start, preset: event.currentTarget.value })}
        >
          {place.variants.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
