import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** The width of a frame in whole CSS pixels, as it changes; 0 until it has been laid out. */
export function useWidth(frame: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(frame.current as Element);
    return () => observer.disconnect();
  }, []);
  return width;
}
