const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ["ambulance", /ambulance/i],
  ["mental_health", /mental|learning disab|psychiatr|partnership nhs|partnership foundation/i],
  [
    "specialist",
    /specialist|orthopaedic|children'?s|women'?s|\beye\b|\bheart\b|\bchest\b|cancer|neuro(logy|logical)|burns/i,
  ],
  ["community", /community|\bcare trust\b/i],
];

/** The kind of a trust by what a column says of it, or else by its name; acute where neither tells. */
export function kindOf(kind: string, name: string): string {
  const text = kind.replaceAll("_", " ") || name;
  return KINDS.find(([, words]) => words.test(text))?.[0] ?? "acute";
}
