import { route } from "./route.ts";

const PAGES = [
  { name: "", hash: "#/", label: "Lessons" },
  { name: "board", hash: "#board", label: "Board" },
  { name: "play", hash: "#play", label: "Role play" },
  { name: "make", hash: "#make", label: "Make a lesson" },
] as const;

/** Name and pages. Whoever follows an assignment sees the name alone. */
export function TeachHeader() {
  const { name } = route.value;
  const learner = name === "a1" || name === "team";
  return (
    <header class="masthead">
      <p class="wordmark">
        <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
          <rect width="32" height="32" rx="7" class="logo-ground" />
          <path d="M5 21C12 21 14 12 27 7v9C15 18 13 26 5 26z" class="logo-band" />
          <path d="M5 24C12 24 14 15 27 12" class="logo-line" />
        </svg>
        Partnerscape
      </p>
      {!learner && (
        <nav aria-label="Pages">
          <ul>
            {PAGES.map((page) => (
              <li key={page.name}>
                <a
                  class="tab"
                  href={page.hash}
                  aria-current={name === page.name ? "page" : undefined}
                >
                  {page.label}
                </a>
              </li>
            ))}
            <li>
              <a class="tab" href="./">
                Compare
              </a>
            </li>
          </ul>
        </nav>
      )}
    </header>
  );
}
