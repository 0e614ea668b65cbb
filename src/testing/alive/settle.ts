/** Lets everything happen that takes no time. It waits for no timer, so that fake timers do not stop it. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};
