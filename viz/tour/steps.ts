/** One stop of the tour. */
export interface Step {
  readonly title: string;
  readonly text: string;
  /** What it is about on the page. */
  readonly target: string;
}

/** The stops of the tour, about three minutes in all. */
export const STEPS: readonly Step[] = [
  {
    title: "One question, many futures",
    text: "A struggling trust could be helped in several ways, or left alone. Each way is played month by month for ten years, many times over, with the same luck as the others. So a difference between two of them comes from how they partner, not from chance.",
    target: ".introduction",
  },
  {
    title: "Scenarios side by side",
    text: "Each card is one way of partnering: up to five of them. Its numbers say in how many futures each party does better than without partnering. Cards can be added, copied, renamed, hidden and undone.",
    target: ".cards-section",
  },
  {
    title: "The answer in words",
    text: "What the numbers come to, said in sentences, for whoever asks for help and for whoever gives it. They are made from the same futures, and change when you change something.",
    target: '[aria-labelledby="headline-title"]',
  },
  {
    title: "Who gains, and who pays",
    text: "Each way with what each party gains or loses after 1, 3, 5 and 10 years, how surely, how bad the worst tenth is, and what it costs. You say what matters most to you; sometimes none is clearly ahead, and then it says so.",
    target: '[aria-labelledby="tradeoffs-title"]',
  },
  {
    title: "Year by year",
    text: "A line is the middle of all futures, the band around it holds eight of ten. All lines have the same luck, future by future, so a difference can be sure even where the bands overlap: Differences shows it. Each chart has a table with the same numbers.",
    target: ".outcomes",
  },
  {
    title: "What you can decide, and what nobody knows",
    text: "Levers are what somebody can decide: money, time, how staff are engaged. Assumptions are what nobody has measured; they stand apart, with their ranges. Each says where it comes from and how good the evidence is.",
    target: ".sidebar",
  },
  {
    title: "One future as a story",
    text: "What happens to one trust, with dates and causes, beside the same future without the partnership. Press Play and watch people come and go and trust grow or fail.",
    target: ".story",
  },
  {
    title: "How far to believe it",
    text: "Under Model you find every equation, source and assumption, and which observations the model fails to reproduce. It explores and predicts nothing about a named trust. Under About you can take this tour again.",
    target: ".masthead nav",
  },
];
