import type { Lesson } from "../../../sim/teach/lesson-file.ts";

interface LessonCardProps {
  lesson: Lesson;
  /** Removes it from this browser; left out for lessons that come with the program. */
  remove?: () => void;
}

/** A lesson, and what one can do with it. */
export const LessonCard = ({ lesson, remove }: LessonCardProps) => {
  const { id, title, summary, minutes } = lesson;
  return (
    <article class="home-card" aria-labelledby={`lesson-${id}`}>
      <h3 id={`lesson-${id}`}>{title}</h3>
      <p>{summary}</p>
      <p class="note">About {minutes} minutes</p>
      <p class="home-do">
        <Go to={`#assign/${id}`} what="Set it" title={title} look="action main-action" />
        <Go to={`#lesson/${id}`} what="Try it" title={title} look="action" />
      </p>
      <p class="home-do quiet-links">
        <Go to={`#script/${id}`} what="Script" title={title} />
        <Go to={`#worksheet/${id}`} what="Worksheet" title={title} />
        {remove && (
          <button type="button" class="quiet" onClick={remove}>
            Remove<span class="unseen">: {title}</span>
          </button>
        )}
      </p>
    </article>
  );
};

interface GoProps {
  to: string;
  what: string;
  title: string;
  look?: string;
}

const Go = ({ to, what, title, look = "" }: GoProps) => (
  <a href={to} class={look}>
    {what}
    <span class="unseen">: {title}</span>
  </a>
);
