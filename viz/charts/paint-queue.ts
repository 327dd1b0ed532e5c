/** Milliseconds of drawing in one frame before the rest waits for the next. */
const BUDGET = 8;

type Draw = () => void;

const inSight = new Map<object, Draw>();
const outOfSight = new Map<object, Draw>();
let framed = false;
let idling = false;

/**
 * Draws soon, a few charts at a time, so that the page stays answerable: what is in sight at the
 * next frame, what is not when there is nothing else to do. A newer drawing for the same owner
 * takes the place of the waiting one.
 */
export function paint(owner: object, draw: Draw, visible: boolean): void {
  unpaint(owner);
  (visible ? inSight : outOfSight).set(owner, draw);
  next();
}

/** Forgets a drawing that waits, because its owner is gone or draws something newer. */
export function unpaint(owner: object): void {
  inSight.delete(owner);
  outOfSight.delete(owner);
}

/** Draws everything that waits at once, for example before the page is printed. */
export function paintAll(): void {
  for (const queue of [inSight, outOfSight]) drawSome(queue, Number.POSITIVE_INFINITY);
}

function next(): void {
  if (inSight.size > 0 && !framed) {
    framed = true;
    requestAnimationFrame(frame);
  } else if (inSight.size === 0 && outOfSight.size > 0 && !idling) {
    idling = true;
    whenIdle(idle);
  }
}

function frame(): void {
  framed = false;
  drawSome(inSight, performance.now() + BUDGET);
  if (inSight.size === 0) {
    performance.clearMarks("drawn");
    performance.mark("drawn");
  }
  next();
}

function idle(): void {
  idling = false;
  drawSome(outOfSight, performance.now());
  next();
}

/** Draws the longest waiting until the time is up; at least one. */
function drawSome(queue: Map<object, Draw>, until: number): void {
  for (const [owner, draw] of queue) {
    queue.delete(owner);
    draw();
    if (performance.now() >= until) break;
  }
}

/** Safari has no idle callback; a short wait does there. */
const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 1500 });
  else setTimeout(work, 60);
};
