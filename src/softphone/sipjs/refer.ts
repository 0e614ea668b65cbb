import type { Notification, Session, URI } from 'sip.js';
import type { TransferNews } from '../sip/carrier';

const tellTransfer = (notification: Notification, { onProgress }: TransferNews) => {
  void notification.accept();
  const line = /^SIP\/2\.0 (\d{3}) ?(.*)/.exec(notification.request.body);
  if (line) onProgress(Number(line[1]), line[2] ?? '');
};

/** Asks the remote party to call somebody else (REFER), and reports how that goes. */
export const referWithSipJs = (session: Session, target: URI, news: TransferNews): void => {
  session
    .refer(target, {
      onNotify: (notification) => {
        tellTransfer(notification, news);
      },
      requestDelegate: {
        onAccept: news.onAccepted,
        onReject: ({ message }) => {
          news.onRefused(message.statusCode, message.reasonPhrase ?? '');
        },
      },
    })
    .catch((error: unknown) => {
      news.onRefused(undefined, (error as Error).message);
    });
};
