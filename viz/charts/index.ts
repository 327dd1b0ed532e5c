/** A chart of the page: which outcome it shows and the question it answers. */
export interface ChartInfo {
  readonly outcome: string;
  readonly question: string;
}

/** The charts from top to bottom. A new chart is a line here. */
export const charts: readonly ChartInfo[] = [
  { outcome: "quality", question: "Does care get better?" },
  { outcome: "staff_experience", question: "What is it like to work there?" },
  { outcome: "surplus", question: "Who pays, and does it pay back?" },
  { outcome: "trust", question: "Do they come to trust each other?" },
  { outcome: "culture_distance", question: "Do the cultures grow together or apart?" },
];

/** Outcomes the page asks the engine for. */
export const chartOutcomes: readonly string[] = charts.map((chart) => chart.outcome);
