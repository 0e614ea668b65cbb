import type { RTCSession } from 'jssip/lib/RTCSession';
import { PhoneError } from '../phoneError';

/** How long to wait for news of the transfer after the service took it on: some send none. */
const quietMs = 5000;

/**
 * Blind transfer (REFER, RFC 3515). Resolves when the target rings or answers, when the other side leaves, or when
 * nothing speaks against it for a while.
 * @throws {PhoneError} `refused` where the service or the target said no: the call goes on
 */
export const transferBlindly = (rtc: RTCSession, target: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (done: () => void) => {
      clearTimeout(timer);
      rtc.removeListener('ended', succeed);
      done();
    };
    const succeed = () => {
      settle(resolve);
    };
    const refuse = (code: unknown, words: unknown) => {
      const said = [code, words].filter(Boolean).join(' ');
      settle(() => {
        reject(new PhoneError('refused', `The transfer was refused${said ? `: ${said}` : ''}.`));
      });
    };
    interface Answer {
      status_code?: number;
      reason_phrase?: string;
    }
    rtc.on('ended', succeed);
    rtc.refer(target, {
      eventHandlers: {
        requestSucceeded: () => {
          timer = setTimeout(succeed, quietMs);
        },
        requestFailed: ({ response, cause }: { response: Answer | null; cause: string }) => {
          refuse(response?.status_code, response?.reason_phrase ?? cause);
        },
        progress: succeed,
        accepted: succeed,
        failed: ({ status_line }: { status_line: Answer }) => {
          refuse(status_line.status_code, status_line.reason_phrase);
        },
      },
    });
  });
