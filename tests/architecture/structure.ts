/** Numbers in the code of rules and world that are structure, and why: pieces of a line by file. */
const UNIT = {
  "YEAR = 12": "months in a year",
  "PER_CENT = 100": "per cent",
} as const;

const LOGNORMAL = "the mean of a lognormal lies by half its variance above its median";
const EQUALS = "equals have half of the authority each";

/** Pieces of lines of source files with numbers in them that say nothing about the world of trusts. */
export const structure: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "sim/rules/boards.ts": { ...UNIT, "p.ability_spread) / 2": LOGNORMAL },
  "sim/rules/circumstances.ts": {
    "SERIES = 4": "so many series there are",
    "MONEY = 3": "a place among the series",
  },
  "sim/rules/culture.ts": {
    "2 * p.post_share": "1 where each of two sides has half",
    "o.leavers[s.other[k]]) / 2": "the mean of two",
    "2 * (1 - s.authority[k])": EQUALS,
  },
  "sim/rules/deals.ts": {
    "preparing: 1, running: 2, over: 3": "codes of stages",
    "SMALL = 1e-6": "keeps a division from one by nothing",
  },
  "sim/rules/deciders.ts": { "PER_CENT = 100": UNIT["PER_CENT = 100"] },
  "sim/rules/hours.ts": { "p.firefighting_slope) / 2": LOGNORMAL },
  "sim/rules/inspection.ts": {
    "DOMAINS = 5": "so many domains there are",
    "o.rating[i] = 2": "a code of a rating",
    "luck[2 * i + 1]) / 2": "the mean of two draws",
    "rating = k + 2": "codes of ratings",
  },
  "sim/rules/money-outcomes.ts": { "PER_CENT = 100": UNIT["PER_CENT = 100"] },
  "sim/rules/money.ts": UNIT,
  "sim/rules/patients.ts": {
    "WEEKS = 52 / 12": "weeks in a month",
    "STANDARD = 18": "the standard that waits are published by: the definition of an outcome",
    "PER_CENT = 100": UNIT["PER_CENT = 100"],
    "Math.sqrt(2 / p.excess_lasts)": "keeps the variance what it was, whatever the memory",
  },
  "sim/rules/reviews.ts": { "YEAR = 12": UNIT["YEAR = 12"] },
  "sim/rules/seeking.ts": { "CHANNELS = 9": "so many draws are made" },
  "sim/rules/staff.ts": {
    ...UNIT,
    "WEEK = 12 / 52": "a week in months",
    "s.fair[k] / 2": "of two who hold a post, one",
    "2 * (1 - s.authority[k])": EQUALS,
  },
  "sim/rules/times.ts": { "YEAR = 12": UNIT["YEAR = 12"] },
  "sim/world/build.ts": {
    "Math.max(2, o.rating[i])": "a code of a rating",
  },
  "sim/world/generate.ts": {
    "MOST_ORGANISATIONS = 400": "a bound of what is read",
    "weight: 120": "default of an input that is declared: trusts on a list, counted",
    "weight: 47": "the same",
    "weight: 13": "the same",
    "weight: 11": "the same",
    "weight: 10": "the same",
    "EXTENT = 350": "default of an input that is declared",
    "+ 0.5) / 4294967296": "a whole number of 32 bits as a share",
    "padStart(3": "digits in a name",
  },
  "sim/world/outcomes.ts": { "TWO_PLACES = 2": "a threshold that is declared" },
  "sim/world/places.ts": { "HUNDRED = 100": "places are counted among a hundred" },
  "sim/world/references.ts": {
    "slice(0, 8)": "names in a message",
    "income / 2": "a bound of what is read",
    "MOST_VOLUME = 100": "a bound of what is read",
  },
  "sim/world/scenario.ts": {
    "MOST_ALSO = 12": "a bound of what is read",
    "MOST_LATER = 24": "a bound of what is read",
    "MOST_ACTS = 200": "a bound of what is read",
    "version: z.literal(2)": "the version of files",
  },
  "sim/world/scene.ts": {
    "prepared: -3, over: -5": "codes of steps",
    "LONGEST = 480": "a bound of what is kept",
  },
  "sim/world/spun.ts": {
    "trusts: 120, months: 240, nations: 4":
      "the size of a sample: how exactly it is known, not what it is",
    "MOST_KEPT = 64": "a bound of what is kept",
  },
  "sim/world/standings.ts": {
    "100 * x) / 100": "two digits",
  },
  "sim/world/world.ts": {
    "BOARD = 6": "posts on a board, counted",
    "TIES = 12": "room for as many ties as a form can have",
    "Uint32Array(2)": "the two words of a key",
  },
};
