import { useState } from 'react';

/** Runs what a button asks for. */
export type Run = (action: () => unknown) => void;

/** Runs what a button asks for and keeps the sentence of what went wrong. */
export const useAction = (): {
  readonly error: string | undefined;
  readonly run: Run;
} => {
  const [error, setError] = useState<string>();
  const report = (reason: unknown) => setError(reason instanceof Error ? reason.message : String(reason));
  return {
    error,
    run: (action) => {
      setError(undefined);
      try {
        void Promise.resolve(action()).catch(report);
      } catch (reason) {
        report(reason);
      }
    },
  };
};
