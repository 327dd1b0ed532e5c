import "../styles/about.css";
import { isKept } from "../offline/register.ts";
import { openModel } from "../open-model.ts";
import { model } from "../state.ts";
import { startTour } from "../tour/state.ts";
import { Accessibility } from "./accessibility.tsx";
import { Verify } from "./verify.tsx";

/** What this is, how to read it, what it keeps, and how it can be used by everybody. */
export function AboutView() {
  const known = model.value;
  return (
    <div class="about">
      <h1 class="page-title">About Partnerscape</h1>
      <p class="lede">
        A laboratory for partnerships between hospitals: which form of partnering helps, whom, at
        what price, and how surely. Every way of partnering is played month by month beside the same
        world without it, under the same luck.
      </p>
      <p>
        <button type="button" onClick={startTour}>
          Take the tour of three minutes
        </button>
      </p>
      <h2>What it is not</h2>
      <ul>
        <li>
          It is no forecast. It says what would follow if its assumptions held, and predicts nothing
          about a named trust. The cases are told under pseudonyms.
        </li>
        <li>
          Most of its numbers are judgements: {assumptionsText()}. Read a difference with its band,
          and try it with “what nobody knows” sampled as well.
        </li>
        <li>
          It does not reproduce everything that was observed.{" "}
          <Button anchor="validation">What it reproduces, and what not</Button>
        </li>
      </ul>
      <p>
        <Button anchor="">The model: equations, evidence, assumptions</Button>{" "}
        <Button anchor="limits">Its limits</Button>
      </p>
      <h2>How to read it</h2>
      <dl>
        <dt>A future</dt>
        <dd>One play of ten years, with its own luck. All ways of partnering get the same luck.</dd>
        <dt>“Better in 87 of 100 paired futures”</dt>
        <dd>
          In 87 of 100 futures things were better with the partnership than in the same future
          without it. It does not say by how much; that stands beside it.
        </dd>
        <dt>Line and band</dt>
        <dd>The middle of all futures, and what eight of ten of them lie within.</dd>
        <dt>A place among 100 trusts</dt>
        <dd>
          How many of 100 English trusts of the same year are no better: 50 is the average trust.
          (For researchers: some outcomes can be shown in SD, standard deviations among the trusts
          of 2016; 0 is place 50, +1 is place 84.)
        </dd>
      </dl>
      <h2>What it keeps, and where</h2>
      <p>
        Everything is computed in this browser. There is no login, no tracking, and nothing you do
        or load leaves this computer. Your cards, your own trusts and whether you have seen the tour
        are kept in this browser's storage; clearing the site's data forgets them. A link holds your
        settings and no data of your own.
      </p>
      <p>
        {isKept.value
          ? "This page is kept on this computer and opens without a network."
          : "Once this page is kept on this computer, which happens by itself on most servers, it opens without a network."}
      </p>
      <Verify />
      <h2>Version, licence and citation</h2>
      <p>
        Partnerscape, model version {known?.version ?? "…"}, free software under the MIT licence.
        The <a href="./licenses.md">licences of what it is built with</a> come with it. Cite it with
        the version, the seed and the fingerprint from the foot of the page: with those, anybody can
        compute the very same numbers.
      </p>
      <Accessibility />
    </div>
  );
}

function assumptionsText(): string {
  const parameters = model.value?.parameters ?? [];
  const assumed = parameters.filter(({ source }) => source.grade === "assumption");
  return `${assumed.length} of ${parameters.length} parameters are assumptions`;
}

const Button = ({ anchor, children }: { anchor: string; children: string }) => (
  <button type="button" class="quiet" onClick={() => openModel(anchor)}>
    {children}
  </button>
);
