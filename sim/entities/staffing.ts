import { exp } from "../core/math.ts";
import type { Organisations } from "./organisation.ts";
import { BASE_LEAVERS, BASE_VACANCIES, VACANCY_FILLING } from "./reference.ts";

/** Stress reported at a typical trust, % of staff (2012-2019: 35 to 40). */
const BASE_STRESS = 38;
/** Percentage points of stress per SD of staff experience, and from no strain to full strain. */
const STRESSED = { experience: -1.3, strain: 12 } as const;
/**
 * Work stress apart from what staff experience explains, in percentage points: two thirds of its
 * variance (they correlate by -0.58, R4). Its SD, and the shares of it that last and pass, are those
 * at which work stress as a whole spreads and persists as observed (R2, R3).
 */
const OWN_STRESS = { sd: 3.1, lasting: 0.28, monthly: 0.92 } as const;

/** Work stress of its own that an organisation brings along, from two standard normals. */
export function bringStress(o: Organisations, i: number, lasting: number, passing: number): void {
  o.stressBase[i] = OWN_STRESS.sd * Math.sqrt(OWN_STRESS.lasting) * lasting;
  o.stressShock[i] = OWN_STRESS.sd * Math.sqrt(1 - OWN_STRESS.lasting) * passing;
}

/** A month of pressure of work that comes and goes. */
export function pressWork(o: Organisations, i: number, luck: number): void {
  const { sd, lasting, monthly } = OWN_STRESS;
  const shock = sd * Math.sqrt((1 - lasting) * (1 - monthly * monthly));
  o.stressShock[i] = monthly * o.stressShock[i] + shock * luck;
}

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
  const strained = STRESSED.strain * (o.strain[i] - 0.4) + 0.1 * (o.vacancies[i] - BASE_VACANCIES);
  const stress =
    BASE_STRESS +
    STRESSED.experience * o.staffExperience[i] +
    strained +
    o.stressBase[i] +
    o.stressShock[i];
  o.workStress[i] = Math.max(5, Math.min(90, stress));
}
