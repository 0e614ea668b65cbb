import { PhoneError } from './phoneError';
import type { CallSession } from './softphone';

/** Resolves when the call is up. @throws {PhoneError} when it ends instead */
export const untilConnected = (session: CallSession): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = session.subscribe(() => {
      const snapshot = session.getSnapshot();
      if (snapshot.status === 'connected') resolve();
      else if (snapshot.status !== 'ended') return;
      else reject(new PhoneError('failed', `The call ended before it was up: ${snapshot.end.reason}.`));
      stop();
    });
  });

/** Calls back once, when the call ends. @returns The function that stops waiting. */
export const whenEnded = (
  { getSnapshot, subscribe }: Pick<CallSession, 'getSnapshot' | 'subscribe'>,
  run: () => void,
): (() => void) => {
  const stop = subscribe(() => {
    if (getSnapshot().status !== 'ended') return;
    stop();
    run();
  });
  return stop;
};
