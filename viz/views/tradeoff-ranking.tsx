import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Bill } from "../../sim/analysis/tradeoff-money.ts";
import type { Ranking, Verdict } from "../../sim/analysis/tradeoff-rank.ts";
import { OBJECTIVES } from "../../sim/analysis/tradeoff-terms.ts";
import { yearsText } from "../calendar.ts";
import { number, signed } from "../format.ts";
import { type Facts, factsOf } from "../tradeoff/facts.ts";
import { type Choice, nameOf, type Option } from "../tradeoff/options.ts";
import { lastingText, ofTen, pounds, scoreWords } from "../tradeoff/phrases.ts";
import { type Field, fieldText } from "../tradeoff/verdict.ts";
import { effectSaid } from "../words.ts";
import { Cell, Row, RowHead, StackedTable } from "./stacked-table.tsx";
import { ToneMark } from "./tone-mark.tsx";

const COLUMNS = [
  "Choice",
  "All in all",
  "Best in",
  "Worst tenth",
  "Regret",
  "Better care lasts",
  "Cost",
] as const;

interface RankingTableProps {
  known: Choice;
  ranked: Ranking;
  /** Months after the start at which the options are judged. */
  month: number;
  /** Whether all forms were tried, for shares hold of this field alone. */
  field: Field;
  /** What can be done with an option, in a last column. */
  action?: { readonly label: string; readonly of: (option: Option) => ComponentChildren };
}

/** The options from best to worst by what counts, with the price of each. */
export function RankingTable({ known, ranked, month, field, action }: RankingTableProps) {
  const price = `Price for ${nameOf(known.options, "helper") ?? "the one helping"}`;
  const scale = scaleOf(ranked.verdicts);
  const facts = useMemo(() => factsOf(known, month), [known, month]);
  const columns = [...COLUMNS, price, ...(action ? [action.label] : [])];
  return (
    <>
      <StackedTable
        class="ranking"
        caption={`All in all, after ${yearsText(month)}: average score against not partnering, in points; best in and regret are among ${fieldText(known.options, field)}`}
        columns={columns.map((label) => ({ key: label, label }))}
      >
        {ranked.order.map((i) => (
          <RankedRow
            key={known.options[i].key}
            option={known.options[i]}
            verdict={ranked.verdicts[i]}
            facts={facts[i]}
            scale={scale}
            price={price}
          >
            {action && <Cell label={action.label}>{action.of(known.options[i])}</Cell>}
          </RankedRow>
        ))}
      </StackedTable>
      <p class="note">
        Bar: from the 10th to the 90th percentile, the mark at the average, the line at no
        difference. Worst tenth: mean of the worst tenth of the futures. Regret: how far a choice
        falls short of whichever turned out best in the same future, on average.
      </p>
    </>
  );
}

type Scale = readonly [number, number];

/** From the lowest to the highest of all bars, nought included. */
const scaleOf = (verdicts: readonly Verdict[]): Scale => [
  Math.min(0, ...verdicts.map(({ low }) => low)),
  Math.max(0, ...verdicts.map(({ high }) => high)),
];

interface RankedRowProps {
  option: Option;
  verdict: Verdict;
  facts: Facts;
  scale: Scale;
  price: string;
  children?: ComponentChildren;
}

function RankedRow({ option, verdict, facts, scale, price, children }: RankedRowProps) {
  const partnering = option.job >= 0;
  return (
    <Row class={`tone-${option.tone}`}>
      <RowHead>
        {marked(option) && <ToneMark tone={option.tone} />} {option.label}
      </RowHead>
      <Cell label={COLUMNS[1]} class="score">
        <b>{partnering ? scoreWords(verdict.mean) : "as it is"}</b>{" "}
        <span class="number">{signed(verdict.mean, 1)}</span>
        {partnering && (
          <>
            <ScoreBar verdict={verdict} scale={scale} />
            <span class="note">
              {signed(verdict.low, 1)} to {signed(verdict.high, 1)} in 8 of 10
            </span>
          </>
        )}
      </Cell>
      <Cell label={COLUMNS[2]}>{ofTen(verdict.best)}</Cell>
      <Cell label={COLUMNS[3]}>{signed(verdict.worst, 1)}</Cell>
      <Cell label={COLUMNS[4]}>
        {number(verdict.regret, 1)}
        <span class="note"> up to {number(verdict.highRegret, 1)} in 9 of 10</span>
      </Cell>
      <Cell label={COLUMNS[5]}>{partnering ? lastingText(facts.lasting) : "–"}</Cell>
      <Cell label={COLUMNS[6]}>{facts.bill ? <CostText bill={facts.bill} /> : "nothing"}</Cell>
      <Cell label={price}>{partnering ? <Price facts={facts} /> : "none"}</Cell>
      {children}
    </Row>
  );
}

/** What is only a form that could be tried has no mark of its own. */
const marked = ({ tone, job }: Option): boolean => tone > 0 || job < 0;

/** Where most of the scores lie, for the eye; the numbers stand beside it. */
function ScoreBar({ verdict, scale: [from, to] }: { verdict: Verdict; scale: Scale }) {
  const x = (value: number) => (100 * (value - from)) / (to - from || 1);
  return (
    <svg class="score-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rail" y="4.5" width="100" height="1" />
      <rect
        class="fill"
        x={x(verdict.low)}
        y="3"
        width={x(verdict.high) - x(verdict.low)}
        height="4"
      />
      <rect class="nought" x={x(0) - 0.4} width="0.8" height="10" />
      <rect class="dot" x={x(verdict.mean) - 1.5} width="3" height="10" />
    </svg>
  );
}

const CostText = ({ bill }: { bill: Bill }) => (
  <>
    {pounds(bill.spent)} by partners, {pounds(bill.given)} from outside
  </>
);

/** What the helping party gives: never left out, even where it is nothing. */
function Price({ facts: { helps, care, paid } }: { facts: Facts }) {
  if (!helps) return <>nobody helps</>;
  const [objective] = OBJECTIVES;
  return (
    <>
      {care ? `care ${effectSaid(care, objective)}; ` : ""}
      pays {pounds(paid)}
    </>
  );
}
