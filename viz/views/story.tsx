import { lazy } from "./lazy.tsx";

// Fetched when the page has drawn what is above it.
const Told = lazy(async () => {
  await new Promise((then) => setTimeout(then, 300));
  return (await import("./story-told.tsx")).StoryTold;
});

/** The events of one future, replayed and told beside another under the same luck. */
export const StoryView = () => (
  <section class="story" aria-labelledby="story-title">
    <h3 id="story-title">One future, month by month</h3>
    <p class="help">
      The charts sum up many futures. This is one of them, played twice under the same luck: what
      happens, to whom, and why.
    </p>
    <Told />
  </section>
);
