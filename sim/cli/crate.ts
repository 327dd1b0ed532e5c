import { counted } from "../core/counted.ts";
import type { FileFacts } from "../host/experiment-join.ts";

/** The licence is for whoever publishes the data to choose, not for the program that made them. */
const RIGHTS = "#rights";
const CONTEXT = "https://w3id.org/ro/crate/1.1/context";
const SPEC = "https://w3id.org/ro/crate/1.1";

const ABOUT: Readonly<Record<string, string>> = {
  runs: "One row a run: scenario, replicate, point, status, error, fingerprint and the values that vary.",
  series: "One row a run, month, entity and outcome.",
  summary: "Statistics over the replicates by scenario, point, month, entity and outcome.",
  differences: "Statistics of paired differences from the baseline under shared luck.",
  events: "What happened in each run, with its cause.",
  passport: "What makes the result again, down to its fingerprint.",
};

const FORMAT: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
};

interface Described {
  readonly files: Readonly<Record<string, FileFacts>>;
  readonly [key: string]: unknown;
}

/**
 * The RO-Crate 1.1 metadata of a result folder, as an archive reads them: what the files are, with
 * sizes and digests, which program made them and from what. `now` is the date of publication.
 */
export function crateOf(manifest: Described, now: Date): object {
  const { title, summary } = manifest.experiment as { title?: string; summary?: string };
  const files = Object.entries(manifest.files);
  const parts = [...files.map(([name]) => name), "manifest.json", "timing.json"];
  const program = `#${manifest.product}-${manifest.version}`;
  const refs = (names: readonly string[]) => names.map((name) => ({ "@id": name }));
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        conformsTo: { "@id": SPEC },
        about: { "@id": "./" },
      },
      {
        "@id": "./",
        "@type": "Dataset",
        name: title ?? "Results of a simulation experiment",
        description:
          summary ??
          `Simulated futures of partnerships between hospitals: ${counted(manifest.runs as number, "run")}.`,
        datePublished: now.toISOString().slice(0, 10),
        license: { "@id": RIGHTS },
        identifier: `fingerprint:${manifest.fingerprint}`,
        hasPart: refs(parts),
        variableMeasured: variables(manifest),
        mentions: { "@id": "#simulation" },
      },
      {
        "@id": RIGHTS,
        "@type": "CreativeWork",
        name: "To be stated by whoever publishes these results",
      },
      ...files.map(([name, facts]) => fileEntry(name, facts)),
      {
        "@id": "manifest.json",
        "@type": "File",
        name: "Manifest",
        description: "The experiment as run, versions, seed, and the fingerprint of the results.",
        encodingFormat: "application/json",
      },
      {
        "@id": "timing.json",
        "@type": "File",
        name: "Times",
        description: "When and how long it ran; no part of the result.",
        encodingFormat: "application/json",
      },
      {
        "@id": program,
        "@type": "SoftwareApplication",
        name: manifest.product,
        softwareVersion: manifest.version,
        description: `Model version ${manifest.model_version}.`,
      },
      {
        "@id": "#simulation",
        "@type": "CreateAction",
        name: `${counted(manifest.runs as number, "run")} with master seed ${manifest.seed}`,
        instrument: { "@id": program },
        object: { "@id": "manifest.json" },
        result: refs(files.map(([name]) => name)),
        endTime: now.toISOString(),
      },
    ],
  };
}

function variables({ outcomes, experiment }: Described): object[] {
  const { outcomes: chosen } = experiment as { outcomes?: readonly string[] };
  return (outcomes as { id: string; label: string; unit: string }[])
    .filter(({ id }) => chosen?.includes(id) ?? true)
    .map(({ id, label, unit }) => ({
      "@type": "PropertyValue",
      name: label,
      propertyID: id,
      unitText: unit,
    }));
}

function fileEntry(file: string, { rows, bytes, sha256 }: FileFacts): object {
  const name = file.replace(/\.\w+$/, "");
  return {
    "@id": file,
    "@type": "File",
    name,
    description: `${ABOUT[name] ?? name}${rows === undefined ? "" : ` ${counted(rows, "row")}.`}`,
    contentSize: String(bytes),
    sha256,
    encodingFormat: FORMAT[file.replace(/^.*\./, "")],
  };
}
