const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as markup that shows it and does nothing else. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]);
