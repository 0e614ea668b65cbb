import { useState } from 'react';

/** Runs a button's action. */
export type Run = (action: () => unknown) => void;

/** Runs a button's action and keeps the message of its error. */
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
