import { exp } from "../core/math.ts";
import type { Organisations } from "./organisation.ts";
import { BASE_LEAVERS, BASE_VACANCIES, VACANCY_FILLING } from "./reference.ts";

/** Stress reported at a typical trust, % of staff (2012-2019: 35 to 40). */
const BASE_STRESS = 38;
/** Log change of leaving per SD of staff experience, and under a label. */
const LEAVING = { experience: -0.12, label: 0.12 } as const;
/** Log change of filling per SD of public standing, and under a label. */
const FILLING = { standing: 0.06, label: -0.1 } as const;

const leaversOf = (o: Organisations, i: number) =>
  BASE_LEAVERS * exp(LEAVING.experience * o.staffExperience[i] + LEAVING.label * o.named[i]);

const fillingOf = (o: Organisations, i: number) =>
  VACANCY_FILLING * exp(FILLING.standing * o.reputation[i] + FILLING.label * o.named[i]);

/** Vacancies, %, at which as many staff leave as come. */
export function vacanciesAtRest(o: Organisations, i: number): number {
  return leaversOf(o, i) / 12 / fillingOf(o, i);
}

/** A month of leaving and filling: vacancies move towards where the two balance. */
export function fillVacancies(o: Organisations, i: number): void {
  const change = leaversOf(o, i) / 12 - o.vacancies[i] * Math.min(0.5, fillingOf(o, i));
  o.vacancies[i] = Math.max(1, Math.min(60, o.vacancies[i] + change));
}

/** Leaving and stress as staff experience and strain now warrant. */
export function followStaff(o: Organisations, i: number): void {
  o.leavers[i] = Math.min(60, leaversOf(o, i));
  const strained = 12 * (o.strain[i] - 0.4) + 0.1 * (o.vacancies[i] - BASE_VACANCIES);
  const stress = BASE_STRESS - 2.2 * o.staffExperience[i] + strained;
  o.workStress[i] = Math.max(5, Math.min(90, stress));
}
