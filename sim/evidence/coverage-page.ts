import type { SourceClaim } from "./claim.ts";
import { type Finding, isCovered } from "./coverage.ts";
import type { Estimate } from "./estimate.ts";

const COLUMNS = [
  "id",
  "cause → outcome",
  "sign",
  "status",
  "why not",
  "moderator",
  "effect",
  "z",
] as const;

const number = (value: number) =>
  Number.isFinite(value) ? String(Number(value.toPrecision(3))) : value > 0 ? "exact" : "none";
const estimate = ({ value, se }: Estimate) => `${number(value)} ± ${number(se)}`;
const line = (cells: readonly string[]) =>
  `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;

function found({ effect, moderation }: Finding): string {
  return moderation
    ? `${estimate(effect)}; ${estimate(moderation)} of it by the moderator`
    : estimate(effect);
}

function rowOf(claim: SourceClaim, finding: Finding | undefined): string {
  const { id, cause, outcome, sign, moderator } = claim;
  const said = [id, `${cause} → ${outcome}`, sign];
  if (!isCovered(claim)) return line([...said, claim.status, claim.reason, moderator, "", ""]);
  const z = finding ? `${number(finding.z)}${finding.holds ? "" : ", not shown"}` : "";
  return line([...said, claim.status, "", moderator, finding ? found(finding) : "", z]);
}

/** The table of claims in Markdown: what each says, where it is, and what its trial found. */
export function coverageTable(
  claims: readonly SourceClaim[],
  findings: readonly Finding[],
): string {
  const of = new Map(findings.map((finding) => [finding.claim.id, finding]));
  const rows = claims.map((claim) => rowOf(claim, of.get(claim.id)));
  return [line(COLUMNS), `|${" --- |".repeat(COLUMNS.length)}`, ...rows].join("\n");
}

function counts(claims: readonly SourceClaim[], findings: readonly Finding[]): string {
  const of = (status: SourceClaim["status"]) =>
    `${claims.filter((claim) => claim.status === status).length} ${status}`;
  const shown = findings.filter(({ holds }) => holds).length;
  return `Of ${claims.length} claims ${of("implemented")}, ${of("emergent")}, ${of("not shown")}, ${of("not represented")}. The trials show ${shown} of ${findings.length}.`;
}

/** The page about what is covered, in Markdown: how to read it, how much it is, and the table. */
export function coveragePage(claims: readonly SourceClaim[], findings: readonly Finding[]): string {
  return `# What the simulation covers of what the sources say

\`npm run coverage\` writes this page by running a trial of every claim that is said to be covered: two worlds under the same luck that differ in the cause alone. Shown is the mean difference of the outcome, more of the cause less less of it, with its standard error, in the unit of the outcome; z is its distance from what would refute the sign. Below 2 the claim counts as not shown. Where a trial names how much of the effect is due to the moderator, that must be clear of nothing by two standard errors too. A large z says that an effect is sure, not that it is large.

Implemented: a rule says it. Emergent: nobody coded it, it follows from the rules. Not shown: the model has cause and outcome, and the trial does not bear the claim out. Not represented: the model has no such cause, or it does not reach what the claim speaks of. A moderator without such a number is what the sources name; it was not tried.

${counts(claims, findings)}

${coverageTable(claims, findings)}
`;
}
