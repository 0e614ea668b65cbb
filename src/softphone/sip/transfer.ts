import { PhoneError } from '../phoneError';
import type { CallSession } from '../softphone';
import type { TransferNews } from './carrier';

/** How long to wait for news of a transfer after the service accepted it: some send none. */
const quietMs = 5000;

/**
 * Waits for a blind transfer to be safe: the target rings or answers, the remote party leaves, or no
 * refusal comes for a while.
 * @throws {PhoneError} `refused` where the service or the target said no: the call goes on
 */
export const awaitTransfer = (session: CallSession, send: (news: TransferNews) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (done: () => void) => {
      clearTimeout(timer);
      stop();
      done();
    };
    const stop = session.subscribe(() => {
      if (session.getSnapshot().status === 'ended') settle(resolve);
    });
    const onRefused: TransferNews['onRefused'] = (status, words) => {
      const said = [status, words].filter(Boolean).join(' ');
      settle(() => {
        reject(new PhoneError('refused', `The transfer was refused${said ? `: ${said}` : ''}.`));
      });
    };
    send({
      onAccepted: () => {
        timer = setTimeout(() => {
          settle(resolve);
        }, quietMs);
      },
      onProgress: (status, words) => {
        if (status >= 300) onRefused(status, words);
        else if (status > 100) settle(resolve);
      },
      onRefused,
    });
  });
