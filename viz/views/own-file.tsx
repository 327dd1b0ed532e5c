import type { Signal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import { type OpenTable, openTable } from "../own/table-state.ts";
import { openOwn } from "../own/worlds.ts";

interface FileProps {
  model: PageModel;
  opened: Signal<OpenTable | null>;
}

const LARGEST = 5_000_000;

/** Opens a file of one's own: a scenario in JSON, or a table of trusts. What is wrong is one sentence. */
export function OwnFile({ model, opened }: FileProps) {
  const [trouble, setTrouble] = useState("");
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setTrouble("");
    setTrouble((await open(file)) ?? "");
    // The same file may be chosen again once it was put right.
    input.value = "";
  };
  const open = async (file: File): Promise<string | null> => {
    if (file.size > LARGEST) return `${shortName(file)}: the file is larger than 5 MB.`;
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return `${shortName(file)}: the file could not be read; choose it again.`;
    }
    return isScenario(file, bytes) ? openScenario(file, bytes) : openAsTable(file, bytes);
  };
  const openAsTable = (file: File, bytes: Uint8Array): string | null => {
    const found = openTable(shortName(file), bytes, model);
    if ("problem" in found) return `${shortName(file)}: ${lower(found.problem)}`;
    opened.value = found;
    return null;
  };
  return (
    <div class="own-file">
      <label class="field" for="own-file">
        <span>A scenario (.json) or a table of trusts (.csv)</span>
      </label>
      <input
        id="own-file"
        type="file"
        accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
        aria-describedby="own-file-help"
        onChange={(event) => take(event.currentTarget)}
      />
      <p id="own-file-help" class="help">
        It is read here, in your browser, and goes nowhere. A table needs a column of names or
        codes; everything else it may say is optional, and what it leaves open is drawn from the
        trusts of 2016.
      </p>
      <p role="alert" class="own-trouble">
        {trouble}
      </p>
    </div>
  );
}

async function openScenario(file: File, bytes: Uint8Array): Promise<string | null> {
  const problem = await openOwn(new TextDecoder().decode(bytes));
  return problem === null ? null : `${shortName(file)}: ${lower(problem)}`;
}

/** By its name, or because it begins like JSON. */
function isScenario(file: File, bytes: Uint8Array): boolean {
  if (/\.json$/i.test(file.name)) return true;
  return /^\uFEFF?\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

const shortName = ({ name }: File): string =>
  name.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 60) || "The file";

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
