/** How often it is asked whether the main thread is idle, in milliseconds, and how late the answer of an idle one is. */
const stepMs = 250;
const lateMs = 50;
/** The main thread is idle after so many steps in a row that came in time: a second. */
const idleSteps = 4;
/** A page that is never idle gets it after so many steps anyway. */
const mostSteps = 40;

const works = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const stop = (): void => {
  clearInterval(timer);
  timer = undefined;
};

const start = (): void => {
  let steps = 0;
  let inTime = 0;
  let last = performance.now();
  timer = setInterval(() => {
    const since = performance.now() - last;
    last += since;
    steps += 1;
    inTime = since < stepMs + lateMs ? inTime + 1 : 0;
    if (inTime < idleSteps && steps < mostSteps) return;
    stop();
    const due = [...works];
    works.clear();
    for (const work of due) work();
  }, stepMs);
};

/** Does the work when the main thread has been idle for a second. Returns the function that takes it back. */
export const whenIdle = (work: () => void): (() => void) => {
  works.add(work);
  if (timer === undefined) start();
  return () => {
    works.delete(work);
    if (works.size === 0) stop();
  };
};
