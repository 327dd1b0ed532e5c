import { capacity } from "./capacity.ts";
import { culture } from "./culture.ts";
import { environment } from "./environment.ts";
import { finance } from "./finance.ts";
import { formation } from "./formation.ts";
import { governance } from "./governance.ts";
import { outcomes } from "./outcomes.ts";
import { people } from "./people.ts";
import { regulation } from "./regulation.ts";
import { review } from "./review.ts";
import { staff } from "./staff.ts";
import { transaction } from "./transaction.ts";
import { transfer } from "./transfer.ts";
import { trust } from "./trust.ts";

/** One month of the simulated world, from top to bottom. */
export const mechanisms = [
  environment,
  people,
  regulation,
  formation,
  transaction,
  trust,
  culture,
  staff,
  capacity,
  transfer,
  finance,
  governance,
  review,
  outcomes,
] as const;
