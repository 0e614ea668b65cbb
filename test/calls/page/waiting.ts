/** How long to wait for anything that must happen, in milliseconds. */
const patienceMs = 10_000;

/** Waits in the page, where a look is cheap, until something is so; `now` says what is instead. */
export const until = async (isSo: () => boolean | Promise<boolean>, now: () => unknown): Promise<void> => {
  const lastLook = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > lastLook) {
      throw new Error(`Waited ${patienceMs} ms. Now: ${JSON.stringify(await now())}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** An error's code, as tests see no class over the border. */
export const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
