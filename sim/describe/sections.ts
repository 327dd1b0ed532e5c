import concepts from "./sections/concepts.md?raw";
import entities from "./sections/entities.md?raw";
import initialisation from "./sections/initialisation.md?raw";
import inputs from "./sections/inputs.md?raw";
import limits from "./sections/limits.md?raw";
import process from "./sections/process.md?raw";
import purpose from "./sections/purpose.md?raw";
import sources from "./sections/sources.md?raw";
import submodels from "./sections/submodels.md?raw";

/** The sections of the description in order, after the ODD+D protocol (Müller and others 2013). */
export const sections: readonly string[] = [
  purpose,
  limits,
  entities,
  process,
  concepts,
  initialisation,
  inputs,
  submodels,
  sources,
];
