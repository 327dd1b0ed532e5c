import type { PageModel } from "../../sim/host/page-protocol.ts";
import { yearsText } from "../calendar.ts";
import type { Answer, Mode } from "../charts/facets.ts";
import { questionOf } from "../charts/index.ts";
import type { Group, Picture } from "../charts/pictures.ts";
import type { Arrangement } from "../charts/shown.ts";
import { landmark, model, stale, steady } from "../state.ts";
import { comparedInWords } from "../words.ts";
import { baseLabel, basis, caption, NOT_PARTNERING } from "./chart-words.ts";
import { FacetChart } from "./facet-chart.tsx";
import { facetSummary, meaningOf, rowAt } from "./outcome-words.ts";
import { TableTwin } from "./table-twin.tsx";

type Naming = (entity: string) => string;

interface GroupProps {
  group: Group;
  now: Answer;
  name: Naming;
  by: Arrangement;
  mode: Mode;
  central: (entity: string) => boolean;
}

/** Charts under one heading, with the same in words and as a table. */
export function GroupView({ group, now, name, by, mode, central }: GroupProps) {
  const known = model.value;
  if (!known) return null;
  const shown = group.pictures.filter(({ entity }) => central(entity));
  const others = group.pictures.filter((picture) => !shown.includes(picture));
  const row = { now, name, by, known };
  const lines = shown[0]?.data.lines ?? [];
  const single = lines.some((line) => line.futures.length > 0);
  return (
    <section class="outcome" aria-labelledby={`title-${group.id}`}>
      <Heading group={group} name={name} by={by} known={known} />
      <Row {...row} pictures={shown} />
      {others.length > 0 && (
        <details class="twin">
          <summary>
            The same for {others.length === 1 ? "one other" : `${others.length} others`} around them
          </summary>
          <Row {...row} pictures={others} />
        </details>
      )}
      {shown.length === 0 && <p class="help">{nothing(mode)}</p>}
      <Words pictures={shown} name={name} by={by} mode={mode} />
      {shown.length > 0 && <p class="caption">{caption(now, mode, lines.length > 2, single)}</p>}
      <TableTwin now={now} pictures={shown} name={name} by={by} mode={mode} />
    </section>
  );
}

const nothing = (mode: Mode): string =>
  mode === "gaps"
    ? "Nothing to take away here: what is compared shares no tie or is about other organisations."
    : "Nothing to show here: these parties share no tie.";

function Heading({
  group: { id },
  name,
  by,
  known,
}: {
  group: Group;
  name: Naming;
  by: Arrangement;
  known: PageModel;
}) {
  const info = known.outcomes.find((outcome) => outcome.id === id);
  if (by === "organisation" || !info) return <h4 id={`title-${id}`}>{name(id)}</h4>;
  return (
    <>
      <h4 id={`title-${id}`}>{questionOf(id, info.label)}</h4>
      <p class="what">
        <strong>{info.label}</strong> ({meaningOf(info)}). {info.help}
      </p>
    </>
  );
}

interface RowProps {
  now: Answer;
  pictures: readonly Picture[];
  name: Naming;
  by: Arrangement;
  known: PageModel;
}

function Row({ now, pictures, name, by, known }: RowProps) {
  return (
    <div class={rowClass(pictures)}>
      {pictures.map((picture) => {
        const whose = name(picture.entity);
        const summary = facetSummary(now, picture, whose, landmark.value);
        return (
          <FacetChart
            key={picture.key}
            title={by === "outcome" ? whose : picture.info.label}
            picture={picture}
            summary={summary}
            basis={basis(now)}
            settled={now.result.n === now.result.of}
            saved={() => ({
              picture,
              answer: now,
              name: whose,
              summary,
              product: known.product,
            })}
          />
        );
      })}
    </div>
  );
}

/** One chart keeps a modest width; where many bands lie on one another each is fainter. */
function rowClass(pictures: readonly Picture[]): string {
  const single = pictures.length === 1 ? " single" : "";
  const crowded = pictures.some(({ data }) => data.lines.length > 3) ? " crowded" : "";
  return `facets${single}${crowded}`;
}

interface WordsProps {
  pictures: readonly Picture[];
  name: Naming;
  by: Arrangement;
  mode: Mode;
}

/** What the charts say at the landmark, a sentence each; pale while they speak of the past. */
function Words({ pictures, name, by, mode }: WordsProps) {
  const now = steady.value;
  if (!now) return null;
  const sentences = pictures.flatMap((picture) => {
    const words = wordsFor(now, picture, mode);
    const head = by === "outcome" ? name(picture.entity) : picture.info.label;
    return words === "" ? [] : [{ key: picture.key, head, words }];
  });
  return (
    <div class={stale.value ? "in-words stale" : "in-words"}>
      {sentences.length > 0 && (
        <p>
          After {yearsText(landmark.value)}, against {wordsBase(now, mode)}:
        </p>
      )}
      <ul>
        {sentences.map(({ key, head, words }) => (
          <li key={key}>
            <strong>{head}:</strong> {words}.
          </li>
        ))}
      </ul>
    </div>
  );
}

function wordsFor(now: Answer, { info, entity }: Picture, mode: Mode): string {
  const place = { outcome: info.id, entity };
  const rows = now.cast.flatMap((member, m) => {
    const row = rowAt(now, m, place, landmark.value, mode);
    return row ? [{ label: member.label, row }] : [];
  });
  return comparedInWords(rows, info, now.result.n);
}

/** What the words measure from: as the charts do, and from not partnering where they show levels. */
const wordsBase = (now: Answer, mode: Mode): string =>
  mode === "gaps" ? baseLabel(now) : NOT_PARTNERING;
