import { describe, expect, it } from "vitest";
import { createEventLog } from "../../../sim/core/trajectory.ts";
import { describe as describeRow } from "../../../sim/core/world.ts";
import { arise } from "../../../sim/entities/opening.ts";
import { endPartnership } from "../../../sim/entities/progress.ts";
import { tinyWorld } from "../mechanisms/tiny-world.ts";

const HELPER = 0;
const NEEDY = 1;
const STRANGER = 2;

/** Three trusts in a world open to partnerships: a good one, a poor one it knows, and a stranger. */
const open = () =>
  tinyWorld({
    organisations: { helper: { quality: 1 }, needy: { quality: -2 }, stranger: { quality: 1.5 } },
    relations: [
      { between: ["helper", "needy"], prior_ties: 1, trust: 0.6 },
      { between: ["needy", "stranger"], prior_ties: 0 },
    ],
    environment: { formation: 1 },
  });

describe("a partnership that nobody scheduled", () => {
  it("joins the one in need with one it knows, in a form for two", () => {
    const world = open();
    const log = createEventLog(true);
    arise(world, NEEDY, 0.5, 0, log);
    const { partnership: s, setup } = world;
    expect([s.lead[0], s.other[0]]).toEqual([HELPER, NEEDY]);
    const { form } = setup.openForms[s.openForm[0]];
    expect(form.stages.some(({ attributes }) => attributes.own === 1)).toBe(false);
    expect(form.stages.some(({ attributes }) => attributes.oneBody > 0)).toBe(false);
    expect(log.rows).toMatchObject([{ entity: "needy", event: "looks for a partner" }]);
  });

  it("does not arise for one without friends", () => {
    const world = open();
    arise(world, STRANGER, 0.5, 0, createEventLog(true));
    expect(world.partnership.proposeMonth[0]).toBe(-1);
  });

  it("inherits nothing from an earlier one that used its row", () => {
    const fresh = open();
    arise(fresh, NEEDY, 0.5, 0, createEventLog(false));
    const again = open();
    arise(again, NEEDY, 0.5, 0, createEventLog(false));
    const { partnership: s } = again;
    for (const column of [s.leadLoss, s.integration, s.processes, s.suspicion, s.progress]) {
      column[0] = 0.9;
    }
    endPartnership(again, 0);
    arise(again, NEEDY, 0.5, 0, createEventLog(false));
    expect(describeRow(again, "partnership", 0)).toEqual(describeRow(fresh, "partnership", 0));
  });
});
