import { draft } from "./draft.ts";
import { Fold } from "./fold.tsx";
import { Parts } from "./form.tsx";
import { sections } from "./lesson-parts.ts";
import { problems } from "./problems.ts";
import { Side } from "./side.tsx";
import { Start } from "./start.tsx";
import "../../styles/teach-make.css";

/** On a narrow screen what can be done stands below the form. */
function toSide(): void {
  const side = document.getElementById("make-side");
  side?.focus();
  side?.scrollIntoView();
}

/** The page that helps to make a lesson: every text and choice of it, checked as one types. */
export function MakeView() {
  return (
    <div class="teach wide make">
      <header class="make-head">
        <h1>Make a lesson</h1>
        <p class="lede">
          Start from a lesson there is, change its words and choices, and check what it says against
          the simulation. Everything stays in this browser until you hand it out.
        </p>
      </header>
      {draft.value === null ? (
        <Start />
      ) : (
        <>
          <details class="make-section make-again">
            <summary>Begin with another lesson, or open one</summary>
            <Start />
          </details>
          <p class="make-jump">
            <button type="button" onClick={toSide}>
              {problems.value.length > 0
                ? "To what is to be mended"
                : "To checking, preview and saving"}
            </button>
          </p>
          <div class="make-desk">
            <form
              class="make-form"
              aria-label="The lesson"
              onSubmit={(event) => event.preventDefault()}
            >
              {sections.map(({ id, title, about, parts }, i) => (
                <Fold
                  key={id}
                  name={id}
                  title={`${i + 1}. ${title}`}
                  heading={2}
                  holds={parts.map(({ key }) => key)}
                >
                  {() => (
                    <>
                      <p class="help">{about}</p>
                      <Parts parts={parts} path={[]} />
                    </>
                  )}
                </Fold>
              ))}
            </form>
            <Side />
          </div>
        </>
      )}
    </div>
  );
}
