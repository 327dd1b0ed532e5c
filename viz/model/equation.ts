/** A part of an equation as it is shown. */
export interface Part {
  readonly kind: "name" | "number" | "sign";
  readonly text: string;
}

/** One equation, which may go on over several lines, and the remark beside it. */
export interface Equation {
  readonly parts: readonly Part[];
  readonly remark: string;
}

/** Signs of the typewriter as they are printed. */
const PRINTED: Readonly<Record<string, string>> = {
  "*": "·",
  "-": "−",
  ">=": "≥",
  "<=": "≤",
  "!=": "≠",
};

const PART = /([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|(\+=|>=|<=|!=|==|\S)|(\s+)/g;

/** Reads the equations of a block; a line that begins with a space goes on with the one before. */
export function readEquations(text: string): Equation[] {
  const equations: { code: string; remark: string }[] = [];
  for (const line of text.split("\n")) {
    const [code, ...remarks] = line.split("#");
    const remark = remarks.join("#").trim();
    const last = equations[equations.length - 1];
    if (last && /^\s/.test(line)) {
      last.code += ` ${code.trim()}`;
      last.remark = [last.remark, remark].filter(Boolean).join(" ");
    } else equations.push({ code: code.trim(), remark });
  }
  return equations
    .filter(({ code, remark }) => code || remark)
    .map(({ code, remark }) => ({ parts: partsOf(code), remark }));
}

function partsOf(code: string): Part[] {
  return [...code.matchAll(PART)].map(([all, name, digits]) => {
    if (name) return { kind: "name", text: name };
    if (digits) return { kind: "number", text: digits };
    return { kind: "sign", text: PRINTED[all] ?? (all.trim() === "" ? " " : all) };
  });
}
