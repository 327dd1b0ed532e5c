import { Logo } from "../views/logo.tsx";
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
        <Logo />
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
