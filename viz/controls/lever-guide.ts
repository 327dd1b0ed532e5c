import type { ParamInfo } from "../../sim/model.ts";

/** “Higher is usually better.”; empty where a lever says nothing of it. */
export function directionText({ good }: ParamInfo): string {
  if (good === undefined) return "";
  if (good === "depends") return "Neither way is better as such.";
  return `${good === "higher" ? "More" : "Less"} is usually better.`;
}
