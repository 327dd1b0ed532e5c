import { createTable, type WorldBase } from "../core/world.ts";
import { type Environment, environmentColumns } from "./environment.ts";
import { type Organisations, organisationColumns } from "./organisation.ts";
import { type Partnerships, partnershipColumns } from "./partnership.ts";
import { type People, personColumns } from "./person.ts";
import type { Setup } from "./setup.ts";
import { type Ties, tieColumns } from "./tie.ts";

/** The simulated world: four tables of entities, the environment's row, and what never changes. */
export interface PartnerWorld extends WorldBase {
  readonly organisation: Organisations;
  readonly person: People;
  readonly tie: Ties;
  readonly partnership: Partnerships;
  readonly environment: Environment;
  /** Who belongs to whom, paths and acts: the same in every replicate and month. */
  readonly setup: Setup;
}

/** Allocates the tables of a set-up once; initialising fills them for each replicate. */
export function createWorld(setup: Setup): PartnerWorld {
  const organisation = createTable(
    "organisation",
    organisationColumns,
    setup.organisationIds.length,
    "exists",
  );
  const person = createTable("person", personColumns, setup.personIds.length);
  const tie = createTable("tie", tieColumns, setup.tieIds.length, "alive");
  const partnership = createTable("partnership", partnershipColumns, setup.partnershipIds.length);
  const environment = createTable("environment", environmentColumns, 1);
  const tables = [organisation, person, tie, partnership, environment];
  return { month: 0, tables, organisation, person, tie, partnership, environment, setup };
}
