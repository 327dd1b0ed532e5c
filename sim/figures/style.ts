/** The colours of the page in its light theme (viz/styles/tokens.css); a test compares them. */
export const TOKENS = {
  ground: "#fcfcfa",
  ink: "#1b2127",
  soft: "#535d66",
  rule: "#d9ddd9",
  "rule-strong": "#878f94",
  "tone-0": "#4a525a",
  "tone-1": "#0a66b0",
  "tone-2": "#c04d00",
  "tone-3": "#0b7f5f",
  "tone-4": "#9c3587",
  "tone-5": "#7d6400",
} as const;

/** How many colours there are besides that of what is compared with. */
export const TONES = 5;

const sans = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const tones = [0, 1, 2, 3, 4, 5]
  .map((n) => `.chart .tone-${n}{--tone:${TOKENS[`tone-${n}` as keyof typeof TOKENS]}}`)
  .join("");

/** The style of every figure, as a picture carries it with it. */
export const STYLE = [
  `.chart{font:12px ${sans};fill:${TOKENS.ink}}`,
  `.chart .ground{fill:${TOKENS.ground}}`,
  ".chart .title{font-weight:600;font-size:13px}.chart .small{font-size:11px}",
  tones,
  `.chart .tick line{stroke:${TOKENS.rule}}.chart .tick.zero line{stroke:${TOKENS["rule-strong"]}}`,
  `.chart .tick text,.chart .years text,.chart .note,.chart .good text{fill:${TOKENS.soft}}`,
  ".chart .grid .tick text{text-anchor:end}.chart .years text,.chart .across{text-anchor:middle}",
  `.chart .landmark{stroke:${TOKENS.rule};stroke-dasharray:1 3}`,
  ".chart .band{fill:var(--tone);fill-opacity:.15}.chart .band.tone-0{fill-opacity:.1}",
  ".chart .crowded .band{fill-opacity:.07}",
  ".chart .range,.chart .centre,.chart .interval{fill:none;stroke:var(--tone);stroke-width:2}",
  ".chart .centre.tone-0{stroke-width:1.75;stroke-dasharray:5 3.5}",
  ".chart .future{fill:none;stroke:var(--tone);stroke-width:.75;stroke-opacity:.45}",
  `.chart .mark{fill:var(--tone);stroke:${TOKENS.ground}}`,
  ".chart .leader{fill:none;stroke:var(--tone);stroke-width:.75;stroke-opacity:.6}",
  ".chart .field{fill:var(--tone);fill-opacity:.16}",
  ".chart .label{fill:var(--tone)}.chart .bar{fill:var(--tone);fill-opacity:.75}",
].join("");
