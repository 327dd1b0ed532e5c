/** Not built yet. */
export const LessonView = () => <p class="opening">Not built yet.</p>;
/** Not built yet. */
export const AssignmentView = () => <p class="opening">Not built yet.</p>;
