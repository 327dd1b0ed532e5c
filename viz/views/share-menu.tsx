import { useRef } from "preact/hooks";
import { Menu } from "../controls/menu.tsx";
import { openScenarioFile } from "../files.ts";
import { isOwn } from "../link.ts";
import { linkAddress } from "../link-now.ts";
import { printSheet } from "../print-now.ts";
import { tell, view } from "../state.ts";

/** Ways to pass the comparison on, and to open what somebody else passed on. */
export function ShareMenu() {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu id="share" label="Share and save" face="Share" class="share-menu">
        {(close) => {
          const then = (act: () => void) => () => {
            close();
            act();
          };
          return (
            <>
              <button type="button" onClick={then(() => void copyLink())}>
                Copy link
              </button>
              <button type="button" onClick={then(printSheet)}>
                Print one page
              </button>
              <button type="button" onClick={then(() => field.current?.click())}>
                Open a scenario file
              </button>
            </>
          );
        }}
      </Menu>
      <input
        ref={field}
        type="file"
        id="scenario-file"
        hidden
        accept=".json,application/json"
        aria-label="Scenario file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void openScenarioFile(file);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

async function copyLink(): Promise<void> {
  const link = linkAddress();
  const without = view.peek().cards.some((card) => isOwn(card.preset))
    ? " Your own trusts are not in it: they stay on this machine."
    : "";
  try {
    await navigator.clipboard.writeText(link);
    tell(
      `The link is copied (${link.length} characters). It holds everything on the page: scenarios and levers, luck, weights, year, charts and the story; not what “every form” found. Whoever opens it cannot change anything here.${without}`,
    );
  } catch {
    tell(`This browser does not let the page copy: the link is in the address above.${without}`);
  }
}
