import neighbours from "./neighbours.json" with { type: "json" };
import takeover from "./takeover.json" with { type: "json" };

/** The role plays that come with the program, as they stand on disk. */
export const rolePlays: readonly unknown[] = [neighbours, takeover];
