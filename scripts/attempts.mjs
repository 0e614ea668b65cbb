// @ts-check

/** Tries things one after the other, tells of each, and counts. */
export const createAttempts = () => {
  const counts = { passed: 0, failed: 0 };
  return {
    /**
     * @param {string} name
     * @param {() => Promise<unknown>} check
     * @returns {Promise<boolean>} whether it passed
     */
    attempt: async (name, check) => {
      const start = performance.now();
      const seconds = () => `(${((performance.now() - start) / 1000).toFixed(1)} s)`;
      try {
        await check();
        counts.passed += 1;
        console.log(`✓ ${name} ${seconds()}`);
        return true;
      } catch (error) {
        counts.failed += 1;
        console.log(`✗ ${name} ${seconds()}\n${error instanceof Error ? error.message : String(error)}\n`);
        return false;
      }
    },
    /** Prints how many passed and failed; the process ends with 1 where one failed. */
    finish: () => {
      console.log(`${counts.passed} passed, ${counts.failed} failed`);
      process.exitCode = counts.failed > 0 ? 1 : 0;
    },
  };
};
