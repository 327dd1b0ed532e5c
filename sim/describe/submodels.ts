import capacity from "./submodels/capacity.md?raw";
import culture from "./submodels/culture.md?raw";
import environment from "./submodels/environment.md?raw";
import finance from "./submodels/finance.md?raw";
import formation from "./submodels/formation.md?raw";
import governance from "./submodels/governance.md?raw";
import outcomes from "./submodels/outcomes.md?raw";
import people from "./submodels/people.md?raw";
import regulation from "./submodels/regulation.md?raw";
import review from "./submodels/review.md?raw";
import staff from "./submodels/staff.md?raw";
import transaction from "./submodels/transaction.md?raw";
import transfer from "./submodels/transfer.md?raw";
import trust from "./submodels/trust.md?raw";

/** What somebody wrote about a part of the model, and the source files it speaks of. */
export interface Written {
  readonly text: string;
  /** Paths from the project's folder. A test asks to read the text again when their formulas change. */
  readonly files: readonly string[];
}

const written = (id: string, text: string, ...entities: string[]): readonly [string, Written] => [
  id,
  {
    text,
    files: [`sim/mechanisms/${id}.ts`, ...entities.map((name) => `sim/entities/${name}.ts`)],
  },
];

/** The text of each mechanism by its id. */
export const submodels: Readonly<Record<string, Written>> = Object.fromEntries([
  written("environment", environment, "acts"),
  written("people", people, "leaders"),
  written("regulation", regulation, "rating"),
  written("formation", formation, "opening"),
  written("transaction", transaction, "joint", "path"),
  written("trust", trust, "relations"),
  written("culture", culture),
  written("staff", staff, "conditions", "staffing"),
  written("capacity", capacity),
  written("transfer", transfer),
  written("finance", finance, "consolidation"),
  written("governance", governance),
  written("review", review),
  written("outcomes", outcomes, "conditions"),
]);
