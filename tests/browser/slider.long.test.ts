import { expect, test } from "vitest";
import { finished, onStage } from "./page-helpers.ts";
import { traceSlider } from "./slider-trace.ts";

const { browser, journey } = onStage();

test("a slider moved 100 times in 10 s: no long task, no run too many, no memory kept", () =>
  journey(
    async ({ page }) => {
      const trace = await traceSlider(browser(), page, () => finished(page));
      console.info(`slider trace: ${JSON.stringify(trace)}`);
      expect(trace.seconds).toBeLessThan(12);
      expect(trace.runs).toBeGreaterThan(3);
      expect(trace.runs).toBeLessThanOrEqual(100);
      expect(trace.longest).toBeLessThan(50);
      expect(trace.heapAfter).toBeLessThan(trace.heapBefore + 4);
      expect(trace.nodesAfter).toBeLessThan(trace.nodesBefore * 1.05);
    },
    { query: "?debug" },
  ));
