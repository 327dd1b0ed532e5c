import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnNames } from "../../../sim/experiment/column-names.ts";
import {
  differencesTable,
  eventsTable,
  runsTable,
  seriesTable,
  summaryTable,
} from "../../../sim/host/files-tables.ts";
import { outcomes } from "../../../sim/model.ts";

describe("columns of what varied", () => {
  test("are called after the last part of the path", () => {
    expect(columnNames(["levers.mandate", "partnership.form"])).toEqual(["mandate", "form"]);
  });

  test("say more where two paths end alike, both of them", () => {
    const paths = ["organisations.a.governance", "organisations.b.governance", "levers.mandate"];
    expect(columnNames(paths)).toEqual(["a_governance", "b_governance", "mandate"]);
  });

  test("are never called like an outcome or another column", () => {
    expect(columnNames(["organisations.harbour.quality"])).toEqual(["harbour_quality"]);
    expect(columnNames(["relations.0.trust"])).toEqual(["relations_0_trust"]);
    const tables = [runsTable([]), seriesTable, summaryTable, differencesTable, eventsTable];
    const taken = tables.flatMap(({ columns }) => columns.map(({ name }) => name));
    for (const name of [...taken, "point", ...outcomes.map(({ id }) => id)]) {
      expect(columnNames([`x.${name}`]), name).toEqual([`x_${name}`]);
    }
  });

  test("differ, whatever the paths, in more than capitals, and whatever their order", () => {
    const part = fc.constantFrom("a", "A", "b", "a_b", "0", "quality", "run_id", "varied_1_a");
    const paths = fc.uniqueArray(
      fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(".")),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(paths, (some) => {
        const names = columnNames(some);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(some.length);
        const turned = columnNames([...some].reverse()).reverse();
        expect(turned).toEqual(names);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
