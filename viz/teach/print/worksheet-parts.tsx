import type { ComponentChildren } from "preact";

/** A part of the worksheet under its heading. */
export const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="ws-part">
    <h2>{title}</h2>
    {children}
  </section>
);

/** Ruled lines to write on. */
export const Lines = ({ label, count }: { label: string; count: number }) => (
  <div class="ws-write">
    <p>{label}</p>
    {Array.from({ length: count }, (_, i) => (
      <div key={i} class="ws-line" />
    ))}
  </div>
);

/** Boxes to tick, side by side or one below the other. */
export const Boxes = ({ options, beside }: { options: readonly string[]; beside?: boolean }) => (
  <ul class={beside ? "ws-boxes ws-beside" : "ws-boxes"}>
    {options.map((option) => (
      <li key={option}>
        <span class="ws-box" aria-hidden="true" />
        {option}
      </li>
    ))}
  </ul>
);
