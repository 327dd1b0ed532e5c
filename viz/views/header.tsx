import type { ComponentChildren } from "preact";
import { type PageName, page } from "../state.ts";
import { Logo } from "./logo.tsx";

const PAGES: readonly { readonly name: PageName; readonly label: string }[] = [
  { name: "compare", label: "Compare" },
  { name: "own", label: "Own data" },
  { name: "model", label: "Model" },
  { name: "about", label: "About" },
];

/** The name is the heading of the comparison; other pages have one of their own. */
const Name = (props: { class: string; children: ComponentChildren }) =>
  page.value === "compare" ? <h1 {...props} /> : <p {...props} />;

/** Name and pages. */
export const Header = () => (
  <header class="masthead">
    <Name class="wordmark">
      <Logo />
      Partnerscape
    </Name>
    <nav aria-label="Pages">
      <ul>
        {PAGES.map(({ name, label }) => (
          <li key={name}>
            <button
              type="button"
              class="tab"
              aria-current={page.value === name ? "page" : undefined}
              onClick={() => {
                page.value = name;
                scrollTo(0, 0);
              }}
            >
              {label}
            </button>
          </li>
        ))}
        <li>
          <a class="tab" href="./teach.html">
            Teach
          </a>
        </li>
      </ul>
    </nav>
  </header>
);
