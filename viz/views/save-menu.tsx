import { useRef } from "preact/hooks";
import type { FileKind, Saved } from "../export/save-chart.ts";
import { tell } from "../state.ts";

const KINDS: readonly { readonly kind: FileKind; readonly help: string }[] = [
  { kind: "PNG", help: "picture" },
  { kind: "SVG", help: "drawing" },
  { kind: "CSV", help: "numbers" },
];

/** A small menu under a chart that hands it over as a file. What it needs is loaded when it is used. */
export function SaveMenu({ title, chart }: { title: string; chart: () => Saved }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const save = async (kind: FileKind) => {
    if (menu.current) menu.current.open = false;
    try {
      const { saveChart } = await import("../export/save-chart.ts");
      await saveChart(kind, chart());
    } catch (error) {
      tell(`This chart could not be saved as ${kind} (${(error as Error).message}).`);
    }
  };
  return (
    <details
      class="save"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        menu.current.open = false;
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary>
        Save<span class="unseen"> this chart: {title}</span>
      </summary>
      <div>
        {KINDS.map(({ kind, help }) => (
          <button type="button" key={kind} onClick={() => save(kind)}>
            {kind}
            <span class="unseen"> ({help})</span>
          </button>
        ))}
      </div>
    </details>
  );
}
