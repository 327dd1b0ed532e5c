/** Opens the browser’s own window for printing. */
export const printSheet = (): void => globalThis.print();
