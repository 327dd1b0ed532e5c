import { Sidebar } from "../controls/sidebar.tsx";
import { model } from "../state.ts";
import { Cards } from "./cards.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Introduction } from "./introduction.tsx";
import { Notices } from "./notices.tsx";
import { Outcomes } from "./outcomes.tsx";
import { StoryView } from "./story.tsx";

/** The whole page. */
export const app = () => (
  <>
    <button type="button" class="skip" onClick={skip}>
      Skip to the results
    </button>
    <Header />
    <Notices />
    <Body />
    <Footer />
  </>
);

/** Goes to the results without touching the address, whose hash holds the view. */
function skip(): void {
  document.getElementById("results")?.focus();
}

function Body() {
  if (!model.value) return <p class="opening">Opening the laboratory…</p>;
  return (
    <div class="layout">
      <Sidebar />
      <main id="results" tabIndex={-1}>
        <Introduction />
        <Cards />
        <Outcomes />
        <StoryView />
      </main>
    </div>
  );
}
