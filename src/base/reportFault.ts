/** Shows a fault of the app's own code where its uncaught errors show, and lets ours go on. */
export const reportFault = (error: unknown): void => {
  if (typeof reportError === 'function') reportError(error);
  else {
    // Node and jsdom have none.
    queueMicrotask(() => {
      throw error;
    });
  }
};
