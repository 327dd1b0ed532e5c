/** Not built yet. */
export const MakeView = () => <p class="opening">Not built yet.</p>;
