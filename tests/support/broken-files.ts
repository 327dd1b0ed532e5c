/** A file somebody might open on the page, what is wrong with it, and what must be said. */
export interface BrokenFile {
  readonly what: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Part of the one sentence that is said. */
  readonly says: RegExp;
}

const whole = {
  version: 2,
  id: "own",
  title: "Elm and Oak",
  organisations: { elm: { name: "Elm" }, oak: { name: "Oak" } },
  partnership: { form: "buddying", lead: "oak", other: "elm" },
};
const json = (more: object): string => JSON.stringify({ ...whole, ...more });
const markup = '<img src=x onerror="globalThis.pwned = true"><script>pwned = true</script>';
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

/** Twenty files that are no scenario and no table of trusts, or mean harm. */
export const brokenFiles: readonly BrokenFile[] = [
  { what: "nothing", name: "a.json", content: "", says: /is empty/ },
  { what: "half a file", name: "b.json", content: json({}).slice(0, 80), says: /is not JSON/ },
  { what: "a list", name: "c.json", content: "[1, 2]", says: /expected a scenario/ },
  {
    what: "another program's file",
    name: "d.json",
    content: '{"a": 1}',
    says: /version is missing/,
  },
  { what: "a newer version", name: "e.json", content: json({ version: 9 }), says: /is newer than/ },
  {
    what: "a number out of range",
    name: "f.json",
    content: json({ organisations: { elm: { quality: 1e300 }, oak: {} } }),
    says: /elm\.quality is 1e\+300; expected a number/,
  },
  {
    what: "a lever that is none",
    name: "g.json",
    content: json({ levers: { magic: 1 } }),
    says: /levers\.magic is not known here/,
  },
  {
    what: "a partner who is not there",
    name: "h.json",
    content: json({ partnership: { form: "buddying", lead: "ash", other: "elm" } }),
    says: /partnership\.lead is "ash"/,
  },
  {
    what: "nobody who partners",
    name: "i.json",
    content: json({ partnership: undefined }),
    says: /has no partnership/,
  },
  {
    what: "markup in a key",
    name: "j.json",
    content: json({ [markup]: 1 }),
    says: /is not known here/,
  },
  {
    what: "markup in an id",
    name: "k.json",
    content: json({ organisations: { [markup]: {}, elm: {}, oak: {} } }),
    says: /is not an id/,
  },
  {
    what: "a poisoned prototype",
    name: "l.json",
    content: json({}).replace("{", '{"__proto__": {"polluted": true}, "constructor": 1, '),
    says: /__proto__ is not a key a file can have/,
  },
  {
    what: "a bottomless file",
    name: "m.json",
    content: nested(200_000),
    says: /not JSON|nests|nested|expected a scenario/,
  },
  {
    what: "a file far too large",
    name: "n.json",
    content: json({ summary: "x".repeat(1_000_001) }),
    says: /larger than 1 MB/,
  },
  {
    what: "a variant that leads astray",
    name: "o.json",
    content: json({
      variants: { x: { title: "X", summary: "", set: { "__proto__.polluted": 1 } } },
    }),
    says: /leads nowhere|cannot be set/,
  },
  { what: "an empty table", name: "p.csv", content: "", says: /is empty/ },
  { what: "a table of blanks", name: "q.csv", content: "\n\n,,,\n", says: /has no rows/ },
  {
    what: "a workbook",
    name: "r.csv",
    content: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
    says: /Excel workbook/,
  },
  {
    what: "a picture",
    name: "s.csv",
    content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
    says: /is not text/,
  },
  {
    what: "a table far too large",
    name: "t.csv",
    content: new Uint8Array(5_000_001).fill(65),
    says: /larger than 5 MB/,
  },
];

/** A table that loads, with markup in every place where text can be. */
export const tableWithMarkup = `Code,Name,Region,Quality\nQA1,${markup.replaceAll(",", "")},${"<b>North</b>"},-1\nQB2,=HYPERLINK("x"),<i>,1\n<u>,</table><h1>Ash,North,lots<svg onload=pwned()>\n`;

/** A scenario that loads, with markup in its texts. */
export const scenarioWithMarkup = json({
  title: `<h1>Elm</h1> ${markup}`.slice(0, 110),
  organisations: { elm: { name: "<b>Elm</b>" }, oak: { name: markup.slice(0, 79) } },
});
