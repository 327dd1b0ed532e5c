/** How words look: 12 px and regular where nothing else is said. */
export interface TextLook {
  /** In CSS pixels. */
  readonly size?: number;
  readonly bold?: boolean;
}

/**
 * Advance widths of the characters from space to tilde, in tenths of a percent of the size. They are
 * those of DejaVu Sans, the widest font that `system-ui` commonly stands for: in Arial, Roboto or
 * Segoe UI the same words need less.
 */
const WIDTHS = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
  636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
  575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
  611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
  278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
] as const;

const FIRST = 32;
/** A character that is not in the table: none is wider than its size. */
const WIDEST = 1000;
/** No letter grows by more where it is bold. */
const BOLD = 1.24;

/** Room that words need in CSS pixels, on any common machine: never less than they take. */
export function textWidth(text: string, { size = 12, bold = false }: TextLook = {}): number {
  let sum = 0;
  for (const character of text) {
    sum += WIDTHS[(character.codePointAt(0) ?? 0) - FIRST] ?? WIDEST;
  }
  return (sum / 1000) * size * (bold ? BOLD : 1);
}

/** Places after which a name may go on in the next line. */
const PIECES = /[^\s/+~_-]*[/+~_-]+|[^\s/+~_-]+|\s+/gu;

/**
 * Words in lines no wider than `width` pixels. Lines end at spaces and after the signs that join
 * names; a piece that is too wide by itself is cut. Nothing is left out.
 */
export function wrapped(text: string, width: number, look?: TextLook): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of (text.match(PIECES) ?? []).flatMap((one) => cut(one, width, look))) {
    if (line !== "" && textWidth((line + piece).trimEnd(), look) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    if (line !== "" || piece.trim() !== "") line += piece;
  }
  return line.trim() === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** A piece in parts that fit. */
function cut(piece: string, width: number, look?: TextLook): string[] {
  if (textWidth(piece, look) <= width) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (part !== "" && textWidth(part + character, look) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
