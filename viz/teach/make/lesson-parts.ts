import { STEP_NAMES } from "../learn/steps.ts";
import {
  freshChart,
  freshChoice,
  freshFinding,
  freshGrid,
  freshRole,
  freshSource,
  freshStatement,
  freshWorld,
} from "./fresh.ts";
import { measureParts } from "./measure-parts.ts";
import { entities, levers, outcomes, scenarios, sources, steps, worlds } from "./options.ts";
import type { Part, Section } from "./parts.ts";

const about = "Its title, how long it takes, and how many months are simulated.";

const watch: readonly Part[] = [
  { kind: "pick", key: "entity", label: "Whose", options: entities },
  { kind: "pick", key: "outcome", label: "Which outcome", options: outcomes },
];

const statements = (key: string, label: string, help: string): Part => ({
  kind: "list",
  key,
  label,
  help,
  one: "statement",
  named: "text",
  fresh: freshStatement,
  parts: [
    { kind: "text", key: "text", label: "What is said", rows: 3 },
    { kind: "check", key: "check", label: "How it is checked" },
  ],
});

const choices = (key: string, label: string, one: string, help: string): Part => ({
  kind: "list",
  key,
  label,
  help,
  one,
  named: "label",
  fresh: freshChoice,
  parts: [
    { kind: "text", key: "label", label: "What people read" },
    { kind: "settings", key: "settings", label: "What is different in it" },
  ],
});

/** The form of a lesson, step by step, in the order in which learners meet them. */
export const sections: readonly Section[] = [
  {
    id: "about",
    title: "About the lesson",
    about,
    parts: [
      { kind: "text", key: "title", label: "Title" },
      {
        kind: "text",
        key: "id",
        label: "Short name",
        help: "Lower-case letters, digits and hyphens. It is part of the lesson's address.",
      },
      { kind: "text", key: "summary", label: "What it is about, in a sentence", rows: 2 },
      {
        kind: "number",
        key: "minutes",
        label: "Minutes",
        help: "The minutes of the script add up to this.",
      },
      {
        kind: "number",
        key: "months",
        label: "Months that are simulated",
        help: "12 to 120; five years are 60.",
      },
    ],
  },
  {
    id: "worlds",
    title: "The worlds",
    about:
      "What is simulated: a scenario of the program, perhaps changed, or its twin in which nobody partners. All of them have the same luck, so that they can be compared future by future.",
    parts: [
      {
        kind: "list",
        key: "worlds",
        label: "Worlds",
        one: "world",
        named: "label",
        fresh: freshWorld,
        parts: [
          { kind: "text", key: "label", label: "What people read beside its line" },
          { kind: "pick", key: "scenario", label: "Scenario", options: scenarios },
          { kind: "tick", key: "twin", label: "Its twin, in which nobody partners" },
          { kind: "settings", key: "settings", label: "What is different in it" },
        ],
      },
    ],
  },
  {
    id: "situation",
    title: "Situation",
    about: "The case in plain words. Short sentences; explain each word that a newcomer lacks.",
    parts: [
      {
        kind: "list",
        key: "situation",
        label: "Paragraphs",
        one: "paragraph",
        fresh: () => "Another paragraph.",
        parts: { kind: "text", key: "", label: "Paragraph", rows: 4 },
      },
    ],
  },
  {
    id: "roles",
    title: "Roles",
    about: "Who has a view on it. People take one of these roles and decide in it.",
    parts: [
      {
        kind: "list",
        key: "roles",
        label: "Roles",
        one: "role",
        named: "name",
        fresh: freshRole,
        parts: [
          { kind: "text", key: "name", label: "Who" },
          { kind: "text", key: "brief", label: "What they want, know and fear", rows: 3 },
          {
            kind: "group",
            key: "watch",
            label: "What matters most to them",
            small: true,
            parts: watch,
          },
        ],
      },
    ],
  },
  {
    id: "predict",
    title: "Question and prediction",
    about: "One question, and one line that everybody draws before anything is simulated.",
    parts: [
      { kind: "text", key: "question", label: "The question of the lesson", rows: 2 },
      {
        kind: "group",
        key: "predict",
        label: "What is drawn",
        parts: [
          { kind: "text", key: "prompt", label: "What people are asked to draw", rows: 2 },
          { kind: "pick", key: "world", label: "In which world", options: worlds },
          ...watch,
          {
            kind: "numbers",
            key: "at",
            label: "Months a value is chosen for",
            help: "In order, the first 0. One a year works well: 0, 12, 24, 36, 48, 60.",
          },
          {
            kind: "numbers",
            key: "range",
            label: "Lowest and highest value on the chart",
            help: "Wide enough for surprises. Shares run from 0 to 1; learners see 0% to 100%.",
          },
        ],
      },
    ],
  },
  {
    id: "reveal",
    title: STEP_NAMES.reveal,
    about: "Charts shown once the prediction is given. The first shows what was drawn.",
    parts: [
      {
        kind: "list",
        key: "reveal",
        label: "Charts",
        one: "chart",
        named: "title",
        fresh: freshChart,
        parts: [
          { kind: "text", key: "title", label: "The question that the chart answers" },
          { kind: "ticks", key: "worlds", label: "Worlds that are drawn", options: worlds },
          ...watch,
        ],
      },
      {
        kind: "maybe",
        key: "grid",
        label: "A table of worlds",
        help: "Rows by columns: each cell is a world of its own, changed by its row and its column.",
        fresh: freshGrid,
        parts: [
          { kind: "text", key: "title", label: "The question that the table answers" },
          { kind: "text", key: "row", label: "What the rows are" },
          choices("rows", "Rows", "row", "Each row is a change of the world."),
          { kind: "text", key: "column", label: "What the columns are" },
          choices("columns", "Columns", "column", "Each column is another change."),
          {
            kind: "group",
            key: "measure",
            label: "What each cell tells",
            small: true,
            parts: measureParts,
          },
          {
            kind: "pick",
            key: "better",
            label: "Which way is better",
            options: () => [
              { value: "higher", label: "Higher is better" },
              { value: "lower", label: "Lower is better" },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "surprises",
    title: STEP_NAMES.surprise,
    about:
      "What the simulation shows and few expect. Each statement carries a check, so that nobody is told what is not so.",
    parts: [statements("surprises", "Statements", "Up to eight; three are plenty.")],
  },
  {
    id: "vary",
    title: STEP_NAMES.vary,
    about: "One thing to change, and what to look for.",
    parts: [
      {
        kind: "group",
        key: "vary",
        label: "What people change",
        parts: [
          { kind: "text", key: "prompt", label: "What to change, and what to look for", rows: 3 },
          { kind: "pick", key: "world", label: "In which world", options: worlds },
          {
            kind: "list",
            key: "levers",
            label: "Levers on offer",
            one: "lever",
            fresh: () => "mandate",
            parts: { kind: "pick", key: "", label: "Lever", options: levers },
          },
          statements("statements", "What it shows", "May be empty."),
        ],
      },
    ],
  },
  {
    id: "decide",
    title: "Decide",
    about: "What everybody decides in the end. There need be no right answer.",
    parts: [
      {
        kind: "group",
        key: "decide",
        label: "The decision",
        parts: [
          { kind: "text", key: "prompt", label: "What is to be decided", rows: 2 },
          { kind: "pick", key: "world", label: "In which world", options: worlds },
          choices("options", "Options", "option", "Each option is a change of that world."),
        ],
      },
    ],
  },
  {
    id: "research",
    title: STEP_NAMES.research,
    about: "What was found out there, and in which document. In your own words.",
    parts: [
      {
        kind: "list",
        key: "research",
        label: "Findings",
        one: "finding",
        named: "text",
        fresh: freshFinding,
        parts: [
          { kind: "text", key: "text", label: "What was found", rows: 3 },
          { kind: "pick", key: "source", label: "In which document", options: sources },
          { kind: "text", key: "where", label: "Where in it" },
        ],
      },
      {
        kind: "list",
        key: "sources",
        label: "Documents",
        one: "document",
        named: "title",
        fresh: freshSource,
        parts: [
          { kind: "text", key: "title", label: "Title" },
          { kind: "text", key: "by", label: "Who wrote it" },
          { kind: "number", key: "year", label: "Year" },
        ],
      },
    ],
  },
  {
    id: "home",
    title: "Question to take home",
    about: "What people go on thinking about.",
    parts: [{ kind: "text", key: "home", label: "The question", rows: 2 }],
  },
  {
    id: "script",
    title: "The facilitator's script",
    about: "What you do and say at each step, how long it takes, and what learners get wrong.",
    parts: [
      {
        kind: "list",
        key: "script",
        label: "Steps",
        one: "step",
        named: "step",
        fresh: () => ({ step: "home", minutes: 5, say: "What you do and say." }),
        parts: [
          { kind: "pick", key: "step", label: "Step", options: steps },
          { kind: "number", key: "minutes", label: "Minutes" },
          { kind: "text", key: "say", label: "What you do and say", rows: 4 },
          {
            kind: "text",
            key: "expect",
            label: "What learners say or get wrong, and your answer",
            help: "May be empty.",
            optional: true,
            rows: 3,
          },
        ],
      },
    ],
  },
];
