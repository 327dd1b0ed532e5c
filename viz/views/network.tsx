import { useMemo, useRef } from "preact/hooks";
import { number } from "../format.ts";
import { type Box, broken, type Dot, type Gauge, layOut } from "../story/picture.ts";
import type { Scene } from "../story/scene.ts";
import { lastRated } from "../story/scene-words.ts";
import { capital } from "./story-words.ts";
import { useWidth } from "./use-width.ts";

interface NetworkProps {
  scene: Scene;
  name: (id: string) => string;
  /** What is drawn, in a few words; the sentences beneath say the rest. */
  label: string;
}

/** Two organisations, their people and who knows whom, in one month. */
export function Network({ scene, name, label }: NetworkProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const picture = useMemo(
    () => (width > 0 ? layOut(scene, Math.min(width, 660), name) : null),
    [scene, width],
  );
  return (
    <div ref={frame} class="network-frame">
      {picture && (
        <svg
          class="network"
          role="img"
          aria-label={label}
          width={picture.width}
          height={picture.height}
          viewBox={`0 0 ${picture.width} ${picture.height}`}
        >
          {picture.frame && (
            <Whole x={picture.frame.x} width={picture.frame.width} height={picture.height} />
          )}
          {picture.boxes.map((box) => (
            <Organisation key={box.place.id} box={box} />
          ))}
          {picture.lines.map(({ key, tie, path, width: thick }) => (
            <path
              key={key}
              class={tie.lively ? "tie" : "tie quiet"}
              d={path}
              style={{ strokeWidth: `${thick}px` }}
            />
          ))}
          {picture.dots.map((dot, i) => (
            <Person key={i} dot={dot} />
          ))}
        </svg>
      )}
    </div>
  );
}

const Whole = ({ x, width, height }: { x: number; width: number; height: number }) => (
  <g>
    <rect class="whole" x={x} y="1" width={width} height={height - 2} rx="10" />
    <text class="whole-name" x={x + width / 2} y="18" text-anchor="middle">
      One body
    </text>
  </g>
);

function Organisation({ box }: { box: Box }) {
  const { place, x, y, width, height } = box;
  const middle = x + width / 2;
  return (
    <g>
      <rect
        class={place.labelled ? "place labelled" : "place"}
        x={x}
        y={y}
        width={width}
        height={height}
        rx="8"
      />
      {box.name.map((line, i) => (
        <text key={i} class="place-name" x={middle} y={y + 19 + 15 * i} text-anchor="middle">
          {line}
        </text>
      ))}
      {box.gauges
        .filter(({ value }) => Number.isFinite(value))
        .map((gauge) => (
          <Standing key={gauge.label} gauge={gauge} wide={width > 170} />
        ))}
      <Verdict place={place} x={middle} y={y + 112} width={width} />
    </g>
  );
}

/** What inspectors say of it, in as many lines as it takes. */
function Verdict(props: { place: Box["place"]; x: number; y: number; width: number }) {
  const { place, x, y, width } = props;
  const text = place.labelled ? "▲ special measures" : capital(lastRated(place.rating));
  const lines = broken(text, Math.floor(width / 6.4));
  return (
    <>
      {lines.map((line, i) => (
        <text
          key={i}
          class="small"
          x={x}
          y={y - 5 * (lines.length - 1) + 13 * i}
          text-anchor="middle"
        >
          {line}
        </text>
      ))}
    </>
  );
}

/** A rail with the average as a notch and the value as a diamond, and both in words above it. */
function Standing({ gauge, wide }: { gauge: Gauge; wide: boolean }) {
  const { label, value, y, from, to, middle, at } = gauge;
  return (
    <g>
      <text class="small" x={from} y={y - 6}>
        {label} {number(value, 0)} of 100{wide ? " trusts" : ""}
      </text>
      <path class="rail" d={`M${from} ${y}H${to}M${middle} ${y - 4}V${y + 4}`} />
      <path class="value" d={`M${at - 6} ${y}l6 -6 6 6 -6 6z`} />
    </g>
  );
}

/** Posts in the few letters that there is room for. */
const SHORT: Readonly<Record<string, string>> = {
  "medical director": "medical dir.",
  "finance director": "finance dir.",
  "operations director": "operations",
  "an operational manager": "manager",
  "a member of staff": "front line",
};

function Person({ dot }: { dot: Dot }) {
  const { seat, x, y, textX, anchor } = dot;
  const title = capital((SHORT[seat.name] ?? seat.name).replace(/^an? /, ""));
  return (
    <g class={`person ${seat.state}`}>
      <circle cx={x} cy={y} r="5" />
      {seat.state === "new" && <circle class="inner" cx={x} cy={y} r="2" />}
      <text class="small" x={textX} y={y + 4} text-anchor={anchor}>
        {title}
      </text>
    </g>
  );
}

/** What the marks of the drawing mean. */
export const NetworkKey = () => (
  <ul class="network-key" aria-label="What the marks mean">
    <li>
      <Mark state="held" /> in post
    </li>
    <li>
      <Mark state="new" /> new within the year
    </li>
    <li>
      <Mark state="empty" /> post empty
    </li>
    <li>
      <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
        <path class="tie" d="M0 6H24" style={{ strokeWidth: "4px" }} />
      </svg>{" "}
      they know each other: the thicker, the more trust
    </li>
    <li>
      <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
        <path class="tie quiet" d="M0 6H24" style={{ strokeWidth: "3px" }} />
      </svg>{" "}
      not met for half a year
    </li>
    <li>The nearer the boxes, the more alike what their people hold dear.</li>
    <li>
      <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
        <path class="rail" d="M0 6H24M12 2V10" />
        <path class="value" d="M14 6l4 -4 4 4 -4 4z" />
      </svg>{" "}
      against the average trust of 2016, which is the middle: the ends are nearly the last and
      nearly the first of 100 trusts ({number(-3, 0)} and +3 SD)
    </li>
  </ul>
);

const Mark = ({ state }: { state: Dot["seat"]["state"] }) => (
  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" class={`person ${state}`}>
    <circle cx="6" cy="6" r="5" />
    {state === "new" && <circle class="inner" cx="6" cy="6" r="2" />}
  </svg>
);
