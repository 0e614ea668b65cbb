import { type SipMessage, withTag } from './message';

/** The rest of an answer: headers, and a body with its type. */
export interface Reply {
  status: number;
  words?: string;
  headers?: readonly string[];
  sdp?: string;
  /** Where the peer is from now on. @default an address with a user */
  contact?: string;
  /** Of the To header, where the request has none. */
  tag?: string;
}

/** An answer as text. */
export const replyTo = (request: SipMessage, { status, words, headers = [], sdp, tag }: Reply): string => {
  const body = sdp ?? '';
  return [
    `SIP/2.0 ${status} ${words ?? 'As scripted'}`,
    ...request.all('via').map((via) => `Via: ${via}`),
    ...request.all('record-route').map((route) => `Record-Route: ${route}`),
    `From: ${request.first('from')}`,
    `To: ${status === 100 ? request.first('to') : withTag(request.first('to'), tag ?? 'peer')}`,
    `Call-ID: ${request.first('call-id')}`,
    `CSeq: ${request.first('cseq')}`,
    ...headers,
    ...(sdp === undefined ? [] : ['Content-Type: application/sdp']),
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
};
