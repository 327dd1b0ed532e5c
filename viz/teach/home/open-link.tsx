import { useState } from "preact/hooks";
import { go } from "../route.ts";
import { OpenButton } from "../share/save-file.tsx";
import { linkIn, MOST_LINK_FILE } from "./link-in.ts";

/** Opens a link that was pasted, or that came as a file: for whoever has the page and not the link. */
export function OpenLink() {
  const [problem, setProblem] = useState("");
  const open = (text: string) => {
    const hash = linkIn(text);
    if (hash === null)
      setProblem(
        "There is no link to a lesson in this text. Copy the whole of the link: it has “teach.html#” in it.",
      );
    else go(hash);
  };
  return (
    <form
      class="open-link"
      onSubmit={(event) => {
        event.preventDefault();
        open(String(new FormData(event.currentTarget).get("link")));
      }}
    >
      <h3>Open what a teacher sent</h3>
      <label for="open-link">A link, or a file with one</label>
      <div class="open-link-row">
        <input
          id="open-link"
          name="link"
          type="text"
          autocomplete="off"
          aria-describedby={problem ? "open-link-problem" : undefined}
        />
        <button type="submit">Open</button>
        <OpenButton label="Open a file" most={MOST_LINK_FILE} accept=".txt" onText={open} />
      </div>
      {problem && (
        <p id="open-link-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
