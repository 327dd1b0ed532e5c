import { type Bill, billOf, type Purse } from "../../sim/analysis/tradeoff-money.ts";
import { yearsText } from "../calendar.ts";
import { nameOf, type Option, type Role } from "../tradeoff/options.ts";
import { pounds } from "../tradeoff/phrases.ts";
import { choice, moment } from "../tradeoff/state.ts";
import { Cell, Row, RowHead, StackedTable } from "./stacked-table.tsx";
import { ToneMark } from "./tone-mark.tsx";

/** Money by who pays. */
export function MoneyTable() {
  const known = choice.value;
  if (!known) return null;
  const rows = known.options.flatMap((option) => {
    const bill = option.job < 0 ? null : billOf(known.stakes, option.job, moment.value);
    return bill ? [{ option, bill }] : [];
  });
  if (rows.length === 0) return null;
  const payers = payersOf(known.options).filter(({ role }) =>
    rows.some(({ option, bill }) => paidBy(option, bill, role).length > 0),
  );
  const columns = ["Scenario", ...payers.map(({ label }) => label), ...SUMS];
  return (
    <StackedTable
      class="money"
      caption={`Who pays: £m in the first ${yearsText(moment.value)}, more than without partnering, average over all futures`}
      columns={columns.map((label) => ({ key: label, label }))}
    >
      {rows.map(({ option, bill }) => (
        <Row key={option.key}>
          <RowHead>
            <ToneMark tone={option.tone} /> {option.label}
          </RowHead>
          {payers.map(({ role, label }) => (
            <Paid key={role} label={label} purses={paidBy(option, bill, role)} />
          ))}
          <Cell label={SUMS[0]}>{pounds(bill.spent)}</Cell>
          <Cell label={SUMS[1]}>{pounds(bill.given)}</Cell>
          <Cell label={SUMS[2]}>{pounds(bill.saved)}</Cell>
        </Row>
      ))}
    </StackedTable>
  );
}

const SUMS = ["All partners pay", "Funders give", "Saved by sharing"] as const;

const payersOf = (options: readonly Option[]) =>
  [
    { role: "helped", label: `${nameOf(options, "helped") ?? "The one helped"} pays` },
    { role: "helper", label: `${nameOf(options, "helper") ?? "The one helping"} pays` },
    { role: "other", label: "Others pay" },
  ] as const;

const paidBy = (option: Option, { purses }: Bill, role: Role): Purse[] => {
  const entities = option.parties.filter((party) => party.role === role);
  return purses.filter((purse) => entities.some(({ entity }) => entity === purse.entity));
};

function Paid({ label, purses }: { label: string; purses: readonly Purse[] }) {
  const sum = (read: (purse: Purse) => number) => purses.reduce((all, one) => all + read(one), 0);
  const changing = sum((purse) => purse.changing);
  const running = sum((purse) => purse.running);
  return (
    <Cell label={label}>
      {pounds(changing + running)}
      {Math.abs(changing) + Math.abs(running) >= 0.05 && (
        <span class="note">
          {" "}
          {pounds(changing)} to change, {pounds(running)} to run it
        </span>
      )}
    </Cell>
  );
}
