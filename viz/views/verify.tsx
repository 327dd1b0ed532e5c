import { useState } from "preact/hooks";
import { verdict, verifyFile, verifying, verifyLink } from "../verify.ts";

/** Takes a saved file or a link, runs it again, and says whether the numbers are the same. */
export function Verify() {
  const [link, setLink] = useState("");
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">Verify a file or a link</h2>
      <p>
        A chart or table that was saved here says what makes it again. Here it is run again, in this
        browser, and its fingerprint compared. In the terminal, <kbd>partnerscape verify FILE</kbd>{" "}
        does the same.
      </p>
      <p>
        <label class="field">
          <span>A file saved as CSV, SVG, PNG, HTML or JSON</span>
          <input
            type="file"
            id="verify-file"
            accept=".csv,.svg,.png,.json,.html"
            disabled={verifying.value}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void verifyFile(file);
              event.currentTarget.value = "";
            }}
          />
        </label>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (link.trim() !== "") void verifyLink(link);
        }}
      >
        <label class="field">
          <span>Or a link</span>
          <input
            type="text"
            id="verify-link"
            value={link}
            onInput={(event) => setLink(event.currentTarget.value)}
          />
        </label>{" "}
        <button type="submit" disabled={verifying.value}>
          Verify
        </button>
      </form>
      <div role="status" id="verdict">
        {verdict.value.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
