const patienceMs = 2_000;
/** Safari has no idle callback; by then the first screen is there. */
const otherwiseMs = 300;

/** Does the work when the browser has nothing better to do. Returns the function that takes it back. */
export const whenIdle = (work: () => void): (() => void) => {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(work, otherwiseMs);
    return () => {
      clearTimeout(timer);
    };
  }
  const id = window.requestIdleCallback(work, { timeout: patienceMs });
  return () => {
    window.cancelIdleCallback(id);
  };
};
