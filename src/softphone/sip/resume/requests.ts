import { type SipMessage, valueOf, valuesOf, writeSip } from '../wire/message';
import type { SipDialog } from './dialog';

/** Accepts a request without a body. */
export const okFor = (request: SipMessage): string =>
  writeSip({
    startLine: 'SIP/2.0 200 OK',
    headers: [
      ...valuesOf(request, 'via').map((value) => ({ name: 'via', value })),
      ...['from', 'to', 'call-id', 'cseq'].map((name) => ({ name, value: valueOf(request, name) })),
      { name: 'content-length', value: '0' },
    ],
    body: '',
  });

/** A request in a dialog that no package has. */
const requestIn = (
  dialog: SipDialog,
  [method, seq]: readonly [method: string, seq: number],
  more: readonly { name: string; value: string }[] = [],
): { branch: string; text: string } => {
  const branch = `z9hG4bK${crypto.randomUUID()}`;
  const text = writeSip({
    startLine: `${method} ${dialog.target} SIP/2.0`,
    headers: [
      { name: 'via', value: `SIP/2.0/WS ${crypto.randomUUID()}.invalid;branch=${branch}` },
      { name: 'max-forwards', value: '70' },
      ...dialog.routes.map((value) => ({ name: 'route', value })),
      { name: 'from', value: dialog.local },
      { name: 'to', value: dialog.remote },
      { name: 'call-id', value: dialog.callId },
      { name: 'cseq', value: `${seq} ${method}` },
      ...more,
      { name: 'content-length', value: '0' },
    ],
    body: '',
  });
  return { branch, text };
};

/** Ends the dialog. */
export const byeOf = (dialog: SipDialog, seq: number): string =>
  requestIn(dialog, ['BYE', seq], [{ name: 'reason', value: 'SIP;cause=480;text="The page is gone"' }]).text;

/** Requests without a body, which change nothing. */
export type Question = 'INFO' | 'OPTIONS';

/**
 * Asks whether the dialog is still there. It does not count as a request of the package, whose first one has a higher number.
 */
export const questionOf = (dialog: SipDialog, method: Question): { branch: string; text: string } =>
  requestIn(dialog, [method, 0]);

/** Cancels this INVITE (RFC 3261, 9.1). */
export const cancelOf = (invite: SipMessage): string =>
  writeSip({
    startLine: `CANCEL ${invite.uri} SIP/2.0`,
    headers: [
      { name: 'via', value: valueOf(invite, 'via') },
      { name: 'max-forwards', value: '70' },
      ...valuesOf(invite, 'route').map((value) => ({ name: 'route', value })),
      ...['from', 'to', 'call-id'].map((name) => ({ name, value: valueOf(invite, name) })),
      { name: 'cseq', value: `${Number.parseInt(valueOf(invite, 'cseq'), 10)} CANCEL` },
      { name: 'content-length', value: '0' },
    ],
    body: '',
  });
