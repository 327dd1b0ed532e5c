/** Not built yet. */
export const HomeView = () => <p class="opening">Not built yet.</p>;
