import type { OutcomeInfo } from "../../sim/model.ts";
import { kindOf } from "../names.ts";
import type { ChartData } from "./chart-data.ts";
import { type Answer, drawable, facetsOf, type Mode } from "./facets.ts";
import type { Arrangement } from "./shown.ts";

/** One chart of the page: an outcome of an entity. */
export interface Picture {
  readonly key: string;
  readonly info: OutcomeInfo;
  readonly entity: string;
  readonly mode: Mode;
  readonly data: ChartData;
}

/** Charts that stand together under a heading: those of one outcome or of one entity. */
export interface Group {
  /** The outcome’s or the entity’s id. */
  readonly id: string;
  readonly pictures: readonly Picture[];
}

/** Domains used last, by outcome: kept while an answer is only a first line. */
export type Domains = Map<string, readonly [number, number]>;

/** What the pictures need besides the answer. */
interface PictureOptions {
  readonly shown: readonly OutcomeInfo[];
  readonly mode: Mode;
  readonly foreground: number | null;
  readonly before: Answer | null;
  readonly domains: Domains;
}

const GOOD = { higher: 1, lower: -1, neutral: 0 } as const;

/** Every picture of an answer, outcome by outcome; notes the domains for the next time. */
export function picturesOf(answer: Answer, options: PictureOptions): Picture[] {
  const { shown, domains, foreground, before } = options;
  const mode = drawable(answer, options.mode);
  return shown.flatMap((info) => {
    const place = `${mode} ${info.id}`;
    const facets = facetsOf(answer, {
      outcome: info.id,
      mode,
      good: GOOD[info.better],
      foreground,
      before,
      domain: domains.get(place) ?? null,
    });
    if (facets[0]) domains.set(place, facets[0].data.domain);
    return facets.map(({ entity, data }) => {
      return { key: `${info.id} ${entity}`, info, entity, mode, data };
    });
  });
}

const KINDS = ["organisation", "merged", "between", "system"];

/** The same pictures under headings: by outcome in the order shown, or party by party. */
export function grouped(pictures: readonly Picture[], by: Arrangement): Group[] {
  const idOf = (picture: Picture) => (by === "outcome" ? picture.info.id : picture.entity);
  const ids = [...new Set(pictures.map(idOf))];
  if (by === "organisation") {
    ids.sort((a, b) => KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b)));
  }
  return ids.map((id) => ({ id, pictures: pictures.filter((picture) => idOf(picture) === id) }));
}
