import { PhoneError } from '../../softphone/phoneError';

/**
 * Waits so many milliseconds for what a phone does.
 * @param late runs if it is done after that
 */
export const inTime = (work: Promise<void>, patienceMs: number, late?: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new PhoneError('unreachable', 'No answer.'));
      work.then(late, () => undefined);
    }, patienceMs);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
