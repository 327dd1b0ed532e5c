import { memberKey, typedName } from "../cast.ts";
import { answer, model, view } from "../state.ts";
import { ToneMark } from "./tone-mark.tsx";

/** What made the numbers, and how far they can be believed. */
export function Footer() {
  const known = model.value;
  if (!known) return null;
  const assumptions = known.parameters.filter((p) => p.source.grade === "assumption");
  return (
    <footer class="colophon">
      <p class="purpose">
        Meant for exploring and arguing: it predicts nothing about a named trust. Everything is
        computed in this browser; nothing leaves it.
      </p>
      <dl>
        <dt>Model</dt>
        <dd>{known.version}</dd>
        <dt>Seed</dt>
        <dd>
          <code>{view.value.seed}</code>
        </dd>
        <dt>Parameters</dt>
        <dd>
          {known.parameters.length}, of which {assumptions.length} are assumptions without an
          empirical source
        </dd>
        <dt>Futures of each</dt>
        <dd>
          {answer.value ? `${answer.value.result.n}, ` : ""}at most {view.value.replicates}
        </dd>
        <Fingerprints />
      </dl>
      <p class="note">
        In the terminal, “partnerscape run” with what stands before a fingerprint, the same seed and
        the same number of futures
        {view.value.spread === "unknown" ? " and “--uncertainty ranges”" : ""} prints the same
        fingerprint: the numbers are the same to the last bit. A scenario of your own is run from
        its file. Every chart and table that is saved carries the command, and “About” verifies it.
      </p>
      <details class="twin">
        <summary>The {assumptions.length} assumptions</summary>
        <ul class="assumptions">
          {assumptions.map((p) => (
            <li key={p.id}>
              <strong>{p.label}</strong>: {p.default} {p.unit === "1" ? "" : p.unit} ({p.range[0]}{" "}
              to {p.range[1]}). {p.source.cite}
            </li>
          ))}
        </ul>
      </details>
    </footer>
  );
}

function Fingerprints() {
  const now = answer.value;
  const complete = now && now.result.n === now.result.of;
  return (
    <>
      <dt>Fingerprint</dt>
      <dd>
        {complete ? (
          <ul class="fingerprints" id="fingerprints">
            {now.result.jobs.map((job, i) => (
              <li key={memberKey(now.cast[i])}>
                <ToneMark tone={now.cast[i].tone} /> {now.cast[i].label}{" "}
                <kbd>{typedName(now.cast[i].job)}</kbd> <code>{job.fingerprint}</code>
              </li>
            ))}
          </ul>
        ) : (
          "when all futures are finished"
        )}
      </dd>
    </>
  );
}
