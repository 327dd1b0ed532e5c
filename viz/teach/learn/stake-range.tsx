import type { Stake } from "../../../sim/teach/stakes.ts";

interface StakeRangeProps {
  stake: Pick<Stake, "n" | "typical" | "low" | "high">;
  domain: readonly [number, number];
}

/** Where eight of ten futures lie, as a bar, and the middle one as a dot; the words stand beside it. */
export function StakeRange({ stake, domain }: StakeRangeProps) {
  const part = (value: number) => ((value - domain[0]) / (domain[1] - domain[0])) * 100;
  if (stake.n === 0) return <span class="stake-range" aria-hidden="true" />;
  const left = part(stake.low);
  return (
    <span class="stake-range" aria-hidden="true">
      <span
        class="stake-bar"
        style={{ left: `${left}%`, width: `${Math.max(0.5, part(stake.high) - left)}%` }}
      />
      <span class="stake-dot" style={{ left: `${part(stake.typical)}%` }} />
    </span>
  );
}
