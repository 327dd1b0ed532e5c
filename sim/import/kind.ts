/** Kinds by the words of a column that names them. */
const IN_COLUMN: readonly (readonly [kind: string, words: RegExp])[] = [
  ["ambulance", /ambulance/i],
  ["mental_health", /mental|learning disab|psychiatr/i],
  ["specialist", /specialist/i],
  ["acute", /\bacute\b|general|teaching|hospital/i],
  ["community", /community|\bcare trust\b/i],
  ["private_provider", /independent|private|commercial|non[- ]?nhs/i],
];

/** Kinds by the words of a name, which are many; a name that says none of them says no kind. */
const IN_NAME: readonly (readonly [kind: string, words: RegExp])[] = [
  ["ambulance", /ambulance/i],
  [
    "mental_health",
    /mental|learning disab|psychiatr|partnership (university |nhs |foundation )*(foundation|trust)/i,
  ],
  [
    "specialist",
    /specialist|orthopaedic|\bchildren|women'?s|\beye\b|\bheart\b|\bchest\b|cancer|neuro(logy|logical)|burns/i,
  ],
  ["acute", /\bhospitals?\b|infirmary|\bacute\b/i],
  ["community", /community|\bcare trust\b/i],
  ["private_provider", /\b(ltd|limited|plc|llp)\b\.?$/i],
];

/** Bodies that provide no care: they buy, plan or oversee it. */
const NO_PROVIDER =
  /integrated care (board|system|partnership)|\b(sub[- ])?icb\b|\bics\b|\bccg\b|commissioning (group|board|region|hub)|commissioner|health authority|\blocal authority\b|\bcouncil\b|\bnhs (england|improvement)\b/i;

/** The kind of a trust, and what said so. */
export interface KindSaid {
  /** Null where nothing tells it, so that it has to be asked. */
  readonly kind: string | null;
  readonly by: "table" | "name" | null;
}

/** The kind of a trust by what a column says of it, or else by its name, if either tells it. */
export function kindOf(said: string, name: string): KindSaid {
  const [text, words] = said === "" ? [name, IN_NAME] : [said.replaceAll("_", " "), IN_COLUMN];
  const found = words.filter(([, word]) => word.test(text)).map(([kind]) => kind);
  // An acute specialist is a specialist; two other kinds at once are for a person to decide.
  const one = found.includes("specialist") ? found.filter((kind) => kind !== "acute") : found;
  if (one.length !== 1) return { kind: null, by: null };
  return { kind: one[0], by: said === "" ? "name" : "table" };
}

/** What says that a body provides no care; null where nothing does. */
export function noProvider(said: string, name: string): string | null {
  const word = NO_PROVIDER.exec(said) ?? NO_PROVIDER.exec(name);
  return word ? word[0] : null;
}
