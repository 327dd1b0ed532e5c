import { expect, test } from "vitest";
import type { FormInfo } from "../../sim/model.ts";
import { isPartnering, placeOnMap } from "../../viz/typology.ts";
import { realModel } from "./real-model.ts";

const form = (id: string) => realModel.forms.find((one) => one.id === id) as FormInfo;
const place = (id: string) => placeOnMap(form(id));

test("forms stand where the typology has them", () => {
  expect(place("buddying").nature).toBe(0);
  expect(place("merger").nature).toBeGreaterThan(place("contractual_agreement").nature);
  expect(place("acquisition").nature).toBeGreaterThan(place("merger").nature);
  expect(place("clinical_pathway_collaboration").scale).toBeLessThan(place("buddying").scale);
  expect(place("buddying").scale).toBeLessThan(place("joint_leadership").scale);
  expect(place("hospital_group").scale).toBeLessThan(place("merger").scale);
});

test("the map is about partners: own programmes stand beside it", () => {
  const alone = realModel.forms.filter((one) => !isPartnering(one)).map(({ id }) => id);
  expect(alone).toEqual(["none", "internal_improvement"]);
});

test("no two forms lie on one another on a map of 640 by 430 pixels", () => {
  const places = realModel.forms.filter(isPartnering).map(placeOnMap);
  for (const [i, a] of places.entries()) {
    for (const b of places.slice(i + 1)) {
      const away = Math.hypot((a.nature - b.nature) * 640, (a.scale - b.scale) * 430);
      expect(away).toBeGreaterThan(20);
    }
    expect(a.nature).toBeLessThanOrEqual(1);
    expect(a.scale).toBeLessThanOrEqual(1);
  }
});
