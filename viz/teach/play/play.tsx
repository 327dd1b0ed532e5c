/** Not built yet. */
export const PlayView = () => <p class="opening">Not built yet.</p>;
