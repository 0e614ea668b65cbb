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

/** Ends a dialog that no package has. */
export const byeOf = (dialog: SipDialog, seq: number): string =>
  writeSip({
    startLine: `BYE ${dialog.target} SIP/2.0`,
    headers: [
      {
        name: 'via',
        value: `SIP/2.0/WS ${crypto.randomUUID()}.invalid;branch=z9hG4bK${crypto.randomUUID()}`,
      },
      { name: 'max-forwards', value: '70' },
      ...dialog.routes.map((value) => ({ name: 'route', value })),
      { name: 'from', value: dialog.local },
      { name: 'to', value: dialog.remote },
      { name: 'call-id', value: dialog.callId },
      { name: 'cseq', value: `${seq} BYE` },
      { name: 'reason', value: 'SIP;cause=480;text="The page is gone"' },
      { name: 'content-length', value: '0' },
    ],
    body: '',
  });

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
