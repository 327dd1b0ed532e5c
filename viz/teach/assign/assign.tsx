/** Not built yet. */
export const AssignView = () => <p class="opening">Not built yet.</p>;
