/** Not built yet. */
export const WorksheetView = () => <p class="opening">Not built yet.</p>;
