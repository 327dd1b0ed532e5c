/** Colours of exported charts: those of the light theme, for paper and slides are light. */
export const PALETTE = {
  ground: "#ffffff",
  ink: "#1b2127",
  soft: "#535d66",
  rule: "#d9ddd9",
  ruleStrong: "#878f94",
  tones: ["#4a525a", "#0a66b0", "#c04d00", "#0b7f5f", "#9c3587", "#7d6400"],
  band: 0.15,
} as const;

/** Fonts that are there on most machines, so that a chart looks the same where it is shown. */
export const FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
