/** Not built yet. */
export const ScriptView = () => <p class="opening">Not built yet.</p>;
