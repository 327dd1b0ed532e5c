import { Sidebar } from "../controls/sidebar.tsx";
import { picking } from "../picking.ts";
import { model, page, said, startTrouble } from "../state.ts";
import { Cards } from "./cards.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Headline } from "./headline.tsx";
import { Introduction } from "./introduction.tsx";
import { Jump } from "./jump.tsx";
import { lazy } from "./lazy.tsx";
import { Notices } from "./notices.tsx";
import { Outcomes } from "./outcomes.tsx";
import { StoryView } from "./story.tsx";
import { TourOffer } from "./tour-offer.tsx";

const OTHERS = {
  model: lazy(() => import("./model.tsx").then((part) => part.ModelView)),
  own: lazy(() => import("./own.tsx").then((part) => part.OwnView)),
  about: lazy(() => import("./about.tsx").then((part) => part.AboutView)),
};

const TradeOffs = lazy(() => import("./tradeoff.tsx").then((part) => part.TradeOffs));

const AddCard = lazy(() => import("./add-card.tsx").then((part) => part.AddCard));

/** The whole page. */
export const app = () => (
  <>
    <button type="button" class="skip" onClick={skip}>
      Skip to the results
    </button>
    <Header />
    <TourOffer />
    <Notices />
    <Body />
    <OpenDialog />
    <Said />
    <Footer />
  </>
);

const OpenDialog = () => (picking.value ? <AddCard /> : null);

const Said = () => (
  <p class="unseen" role="status">
    {said.value}
  </p>
);

/** Goes to the results without touching the address, whose hash holds the view. */
function skip(): void {
  document.getElementById("results")?.focus();
}

function Opening() {
  if (startTrouble.value === "") return <p class="opening">Opening the laboratory…</p>;
  return (
    <main class="opening" id="results" tabIndex={-1}>
      <p role="alert">{startTrouble.value}</p>
      <button type="button" class="main-action" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}

function Body() {
  if (!model.value) return <Opening />;
  if (page.value === "compare") return <Compare />;
  const Other = OTHERS[page.value];
  return (
    <main id="results" class="other-page" tabIndex={-1} key={page.value}>
      <Other />
    </main>
  );
}

const Compare = () => (
  <div class="layout">
    <Introduction />
    <Sidebar />
    <main id="results" tabIndex={-1}>
      <Cards />
      <Jump />
      <Headline />
      <TradeOffs />
      <Outcomes />
      <StoryView />
    </main>
  </div>
);
