import type { Study } from "../analysis/study/study.ts";
import { withFoot } from "../figures/svg.ts";
import { PRODUCT } from "../model.ts";
import { inFile } from "../passport/commands.ts";
import type { Passport } from "../passport/passport.ts";
import { passportIntoSvg } from "../passport/svg.ts";
import { futuresText, pointsText } from "../passport/words.ts";
import type { Analysis } from "./analysis.ts";

/** An answer whose figures say at their foot what they were made from; `file` is where they stand. */
export function sourced(
  analysis: Analysis,
  { title, note }: Pick<Study, "title" | "note">,
  passport: Passport,
  file?: string,
): Analysis {
  const figures = analysis.figures.map((one) => {
    const { seed, version, model_version, fingerprint } = passport;
    const commands = againWords(passport, file ?? `${one.name}.svg`);
    const made = `${title}. Seed “${seed}”, ${futuresText(passport)} for each scenario${pointsText(passport)}. ${PRODUCT} ${version}, model ${model_version}.`;
    const said = note.includes(fingerprint) ? note : `${note} Fingerprint ${fingerprint}.`;
    return withFoot(one, [`${made} ${said.trim()}`, `Again: ${commands}`]);
  });
  return { ...analysis, figures };
}

/** The same with the passport in every figure, as each of them leaves on its own. */
export function withPassports(analysis: Analysis, passport: Passport): Analysis {
  const figures = analysis.figures.map((one) => {
    const what = `Figure of ${PRODUCT} ${analysis.name}: ${one.title}`;
    const own = inFile({ ...passport, what: what.slice(0, LONGEST) }, `${one.name}.svg`);
    return { ...one, svg: passportIntoSvg(one.svg, own) };
  });
  return { ...analysis, figures };
}

const LONGEST = 400;
/** Command lines that are told one by one. */
const MOST = 3;

/** The command lines that make a result again, for a reader of a file of this name. */
export function againWords(passport: Passport, file: string): string {
  const { commands } = inFile(passport, file);
  const more = commands.length - MOST;
  return `${commands.slice(0, MOST).join("; ")}${more > 0 ? `; and ${more} more, in its passport` : ""}`;
}
