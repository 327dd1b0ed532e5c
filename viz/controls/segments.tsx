interface SegmentsProps<T extends string | number> {
  legend: string;
  name: string;
  options: readonly { readonly value: T; readonly label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A few exclusive choices side by side; radio buttons to the keyboard and to screen readers. */
export function Segments<T extends string | number>(props: SegmentsProps<T>) {
  return (
    <fieldset class="segments">
      <legend>{props.legend}</legend>
      <div>
        {props.options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={props.name}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            <span class="segment">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
