import { expect, it } from "vitest";
import { BASE_LEAVERS, BASE_VACANCIES } from "../../../sim/entities/reference.ts";
import { fillVacancies, followStaff, vacanciesAtRest } from "../../../sim/entities/staffing.ts";
import { tinyWorld } from "../mechanisms/tiny-world.ts";

it("a typical trust is at rest at the typical vacancies and leavers", () => {
  const { organisation: o } = tinyWorld();
  expect(vacanciesAtRest(o, 0)).toBeCloseTo(BASE_VACANCIES, 10);
  followStaff(o, 0);
  expect(o.leavers[0]).toBeCloseTo(BASE_LEAVERS, 10);
});

it("vacancies move to where as many leave as come, and stay there", () => {
  const { organisation: o } = tinyWorld();
  o.staffExperience[0] = -1.5;
  const rest = vacanciesAtRest(o, 0);
  expect(rest).toBeGreaterThan(BASE_VACANCIES);
  for (let month = 0; month < 240; month++) fillVacancies(o, 0);
  expect(o.vacancies[0]).toBeCloseTo(rest, 6);
});

it("a public label makes staff leave sooner and posts harder to fill", () => {
  const { organisation: o } = tinyWorld();
  const before = vacanciesAtRest(o, 0);
  o.named[0] = 1;
  expect(vacanciesAtRest(o, 0)).toBeGreaterThan(before);
});

it("however bad it gets, rates stay within their ranges", () => {
  const { organisation: o } = tinyWorld();
  o.staffExperience[0] = -12;
  o.strain[0] = 1;
  for (let month = 0; month < 240; month++) fillVacancies(o, 0);
  followStaff(o, 0);
  expect(o.vacancies[0]).toBeLessThanOrEqual(100);
  expect(o.leavers[0]).toBeLessThanOrEqual(100);
  expect(o.workStress[0]).toBeLessThanOrEqual(100);
});
