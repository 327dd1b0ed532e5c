import { useState } from "preact/hooks";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { CopyButton } from "../share/copy-button.tsx";
import { LocalNote } from "../share/local-note.tsx";
import { SaveButton } from "../share/save-file.tsx";
import { ForTheRoom } from "./for-the-room.tsx";
import { NotReady, useReadiness } from "./readiness.tsx";
import { type Links, useLinks } from "./use-link.ts";

/** Some mail programs cut links that are longer. */
const LONG = 2000;

interface LinkPanelProps {
  assignment: Assignment;
  /** Version of the model. */
  version: string;
}

/** The link of an assignment, and the ways to hand it out. */
export function LinkPanel({ assignment, version }: LinkPanelProps) {
  const links = useLinks(assignment, version);
  const readiness = useReadiness(assignment);
  const [anyway, setAnyway] = useState(false);
  // A built-in lesson whose levers were changed is told of; one of one's own waits for its check.
  const ready = assignment.builtIn || (readiness.reasons.length === 0 && readiness.checked);
  const { id, title } = assignment.lesson;
  const sheet = links ? links.learner.slice(links.learner.indexOf("#") + 1) : id;
  return (
    <section class="assign-link" aria-labelledby="link">
      <h2 id="link">The link for learners</h2>
      <NotReady
        readiness={readiness}
        own={!assignment.builtIn}
        handed={ready || anyway}
        setAnyway={() => setAnyway(true)}
      />
      {links && (ready || anyway) && (
        <HandOut links={links} lesson={id} title={title} own={!assignment.builtIn} />
      )}
      <h3>On the day</h3>
      <ul class="assign-list">
        <li>
          <a href={`#script/${sheet}`}>The script</a>: what to say and do, minute by minute.
        </li>
        <li>
          <a href={`#worksheet/${sheet}`}>A worksheet</a> to print, for those without a screen.
        </li>
        {links && (
          <li>
            <NewTab href={`${links.learner}&projector`}>Open on a projector</NewTab>: large type,
            one thing at a time.
          </li>
        )}
        {links && (
          <li>
            <NewTab href={links.board}>Open the board</NewTab> for this assignment.
          </li>
        )}
      </ul>
      <h3>What comes back</h3>
      <p class="help">
        At the end each learner’s screen shows a code of some 100 to 500 letters, and a picture of
        it. They send you the code, or you scan the picture. It holds their prediction, reasons,
        levers and decision, and a name only if they type one.
      </p>
    </section>
  );
}

interface HandOutProps {
  links: Links;
  lesson: string;
  title: string;
  own: boolean;
}

function HandOut({ links: { learner }, lesson, title, own }: HandOutProps) {
  return (
    <>
      <div class="assign-ways">
        <CopyButton text={learner} label="Copy the link" main />
        <ForTheRoom address={learner} title={title} />
        <NewTab href={learner} look="action">
          Open as a learner
        </NewTab>
        {own && (
          <SaveButton
            name={`assignment-${lesson}.txt`}
            text={`${title}\n${learner}\n`}
            label="Save as a file"
          />
        )}
      </div>
      <textarea
        id="assign-address"
        class="assign-address"
        aria-label="The link"
        readOnly
        rows={3}
        value={learner}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Length address={learner} own={own} />
      <LocalNote address={learner} />
    </>
  );
}

function Length({ address, own }: { address: string; own: boolean }) {
  return (
    <p class="note">
      {address.length.toLocaleString("en")} characters
      {own && ", for the link carries your lesson"}
      {address.length > LONG &&
        ". Some mail and chat programs cut links as long as this: send it as a file, which learners open at the start of teaching"}
      .
    </p>
  );
}

interface NewTabProps {
  href: string;
  look?: string;
  children: string;
}

const NewTab = ({ href, look = "", children }: NewTabProps) => (
  <a href={href} target="_blank" rel="noopener" class={look}>
    {children}
    <span class="unseen"> (in a new tab)</span>
  </a>
);
