const PLACES = [
  { id: "headline-title", label: "In words" },
  { id: "tradeoffs-title", label: "Who gains, who pays" },
  { id: "charts-title", label: "Year by year" },
  { id: "story-title", label: "One future" },
] as const;

/** Ways to the parts of a long page; the address stays as it is, for its hash holds the view. */
export const Jump = () => (
  <nav class="jump" aria-label="On this page">
    <p>Further down:</p>
    <ul>
      {PLACES.map(({ id, label }) => (
        <li key={id}>
          <button type="button" class="quiet" onClick={() => go(id)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  </nav>
);

/** Brings a heading into view and makes it the place where the keyboard goes on. */
function go(id: string): void {
  const heading = document.getElementById(id);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.scrollIntoView({ block: "start" });
  heading.focus({ preventScroll: true });
}
