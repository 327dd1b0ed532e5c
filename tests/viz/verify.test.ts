import { expect, test } from "vitest";
import { builtins } from "../../scenarios/index.ts";
import { catalogue } from "../../sim/experiment/catalogue.ts";
import { createEngine } from "../../sim/host/engine.ts";
import { runAgain } from "../../sim/host/passport-runs.ts";
import { passportIntoHtml } from "../../sim/passport/html.ts";
import { makePassport } from "../../sim/passport/passport.ts";
import { passportIntoSvg } from "../../sim/passport/svg.ts";
import { model } from "../../viz/state.ts";
import { connectVerify, verdict, verifyFile } from "../../viz/verify.ts";
import { svgLine } from "../sim/passport/saved.ts";
import { realModel } from "./real-model.ts";

test("a report of an experiment is one sentence: what to do instead", async () => {
  const run = {
    label: "C",
    name: "case-c",
    settings: {},
    changes: [],
    fingerprint: "0".repeat(32),
  };
  const passport = makePassport({
    product: "partnerscape",
    version: "1.0.0",
    model_version: "1.0.0",
    what: "Report",
    seed: "1",
    replicates: 2,
    months: 3,
    uncertainty: "luck",
    runs: [run],
    experiment: { vary: [] },
    link: null,
  });
  model.value = realModel;
  const known = { builtIn: catalogue(builtins), accepted: null };
  connectVerify({ runAgain: (asked) => runAgain(asked, known, createEngine(), () => {}) });
  await verifyFile(new File([passportIntoHtml("<body></body>", passport)], "report.html"));
  expect(verdict.value).toEqual([
    "“report.html” cannot be verified here. It was made by an experiment, and the page runs none; in the terminal, “partnerscape verify FILE” runs it again.",
  ]);
});

test("a file made over the sets of the evidence is one sentence: what to do instead", async () => {
  const run = { name: "case-c", settings: {}, changes: [], fingerprint: "0".repeat(32) };
  const passport = makePassport({
    product: "partnerscape",
    version: "1.0.0",
    model_version: "1.0.0",
    what: "Result",
    seed: "1",
    replicates: 2,
    months: 3,
    uncertainty: "evidence",
    runs: [
      { ...run, label: "With" },
      { ...run, label: "Without", name: "case-c/none" },
    ],
    link: null,
  });
  model.value = realModel;
  // What a worker of the page knows.
  const known = { builtIn: catalogue(builtins), accepted: null };
  connectVerify({ runAgain: (asked) => runAgain(asked, known, createEngine(), () => {}) });
  await verifyFile(new File([passportIntoSvg(svgLine, passport)], "chart.svg"));
  expect(verdict.value).toEqual([
    "“chart.svg” cannot be verified here. It was made over the sets that the evidence accepts, which the page does not have; in the terminal, “partnerscape verify FILE” runs it again.",
  ]);
});
