import type { ComponentChildren } from "preact";
import type { Options } from "./options.ts";
import type { Path } from "./path.ts";

interface Named {
  readonly key: string;
  readonly label: string;
  readonly help?: string;
}

/** A part of the form: what of a lesson it writes, and how it is asked for. */
export type Part =
  | (Named & { readonly kind: "text"; readonly rows?: number; readonly optional?: boolean })
  | (Named & { readonly kind: "number" | "numbers" | "tick" | "settings" | "check" })
  | (Named & { readonly kind: "pick"; readonly options: Options; readonly none?: string })
  | (Named & { readonly kind: "ticks"; readonly options: Options })
  | (Named & {
      readonly kind: "group";
      /** True where its parts are small enough to stand beside one another. */
      readonly small?: true;
      readonly parts: readonly Part[];
    })
  | (Named & {
      /** Something that may be left out of a lesson. */
      readonly kind: "maybe";
      readonly small?: true;
      readonly parts: readonly Part[];
      readonly fresh: (lesson: unknown) => unknown;
    })
  | (Named & {
      readonly kind: "list";
      /** What one of them is called. */
      readonly one: string;
      /** The parts of each; or, where each is a single value, the one part that asks for it. */
      readonly parts: readonly Part[] | Part;
      readonly fresh: (lesson: unknown, path: Path) => unknown;
      /** The key whose text names one of them in its heading. */
      readonly named?: string;
    });

/** Shows the parts of the object at a path. */
export type Inside = (parts: readonly Part[], path: Path) => ComponentChildren;

/** One step of making a lesson. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly parts: readonly Part[];
}
