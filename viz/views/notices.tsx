import { dismiss, notices } from "../state.ts";

/** Sentences for the person, read out when they appear. */
export const Notices = () => (
  <div class="notices" role="status" aria-live="polite">
    {notices.value.map((notice) => (
      <p class="notice" key={notice.id}>
        <span>{notice.text}</span>
        <button type="button" class="quiet" onClick={() => dismiss(notice.id)}>
          Close
        </button>
      </p>
    ))}
  </div>
);
