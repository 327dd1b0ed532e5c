import { markPath } from "../charts/trajectory-draw.ts";

/** The mark that stands for a scenario in charts, cards and tables. */
export const ToneMark = ({ tone }: { tone: number }) => (
  <svg
    class={`tone-mark tone-${tone}`}
    viewBox="-8 -8 16 16"
    width="16"
    height="16"
    aria-hidden="true"
  >
    {tone === 0 ? <path d="M-8 0H8" class="dash" /> : <path d={markPath(tone, 80)} />}
  </svg>
);
