import { dismiss, notices } from "../state.ts";

/** Before a notice goes: on to another notice's button, or else to the results. */
function focusAfter(button: HTMLElement): void {
  const line = button.closest(".notice");
  const other = line?.nextElementSibling ?? line?.previousElementSibling;
  const next = other?.querySelector("button") ?? document.getElementById("results");
  next?.focus({ preventScroll: true });
}

/** Sentences for the person, read out when they appear. */
export const Notices = () => (
  <div class="notices" role="status" aria-live="polite">
    {notices.value.map((notice) => (
      <p class="notice" key={notice.id}>
        <span>{notice.text}</span>
        <button
          type="button"
          class="quiet"
          onClick={(event) => {
            focusAfter(event.currentTarget);
            dismiss(notice.id);
          }}
        >
          Close
        </button>
      </p>
    ))}
  </div>
);
