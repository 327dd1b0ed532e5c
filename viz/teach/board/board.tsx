/** Not built yet. */
export const BoardView = () => <p class="opening">Not built yet.</p>;
