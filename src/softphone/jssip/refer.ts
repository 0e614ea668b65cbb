import type { TransferNews } from '../sip/carrier';
import type { JsSipSession } from './types';

interface Answer {
  status_code: number;
  reason_phrase: string;
}

/** Asks the remote party to call somebody else (REFER), and reports how that goes. */
export const referWithJsSip = (
  rtc: JsSipSession,
  target: string,
  { onAccepted, onProgress, onRefused }: TransferNews,
): void => {
  const onNotify = ({ status_line: { status_code, reason_phrase } }: { status_line: Answer }) => {
    onProgress(status_code, reason_phrase);
  };
  rtc.refer(target, {
    eventHandlers: {
      requestSucceeded: onAccepted,
      requestFailed: ({ response, cause }: { response: Answer | null; cause: string }) => {
        onRefused(response?.status_code, response?.reason_phrase ?? cause);
      },
      trying: onNotify,
      progress: onNotify,
      accepted: onNotify,
      failed: onNotify,
    } satisfies Record<string, ((event: never) => void) | TransferNews['onAccepted']>,
  });
};
