/** Not built yet. */
export const TeamView = () => <p class="opening">Not built yet.</p>;
