/** Reports a fault of the app's code as an uncaught error, so that the library's code continues. */
export const reportFault = (error: unknown): void => {
  if (typeof reportError === 'function') reportError(error);
  else {
    // Node and jsdom have none.
    queueMicrotask(() => {
      throw error;
    });
  }
};
