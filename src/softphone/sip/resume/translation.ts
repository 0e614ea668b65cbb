import { type SipMessage, hasTag, valueOf, withHeaders, writeSip } from '../wire/message';
import { type SipDialog, tagOf } from './dialog';

/** After a crash the last requests may not have been kept: a number may be left out, but not used twice (RFC 3261, 12.2.2). */
export const seqMargin = 10;

/** The header that tells which of a package's calls is a call of the page before. It never goes out. */
export const marker = 'resumed-dialog';

/**
 * Lets a SIP package go on with a dialog of the page before, which the packages have no way to do: to the package it is a new call, and
 * to the service the old one.
 */
export interface Translation {
  readonly dialog: SipDialog;
  /** The package's Call-ID. */
  readonly inner: string;
  isUp: () => boolean;
  outgoing: (message: SipMessage) => string;
  incoming: (message: SipMessage) => string;
}

const setAll = (message: SipMessage, values: Readonly<Record<string, string>>): SipMessage['headers'] =>
  message.headers
    .filter(({ name }) => name !== marker)
    .map(({ name, value }) => ({ name, value: values[name] ?? value }));

const shiftSeq = (message: SipMessage, by: number): string => {
  const [number = '', method = ''] = valueOf(message, 'cseq').split(/\s+/);
  return `${Number(number) + by} ${method}`;
};

/** @param invite the INVITE by which the package begins its call */
export const createTranslation = (dialog: SipDialog, invite: SipMessage): Translation => {
  const inner = valueOf(invite, 'call-id');
  const from = valueOf(invite, 'from');
  const offset = dialog.localSeq + seqMargin - Number.parseInt(valueOf(invite, 'cseq'), 10);
  const routes = dialog.routes.map((value) => ({ name: 'route', value }));
  let isUp = false;

  return {
    dialog,
    inner,
    isUp: () => isUp,

    outgoing: (message) => {
      if (message.method === undefined) {
        const values = { 'call-id': dialog.callId, from: dialog.remote, to: dialog.local };
        return writeSip({ ...message, headers: setAll(message, values) });
      }
      const headers = setAll(message, {
        'call-id': dialog.callId,
        from: dialog.local,
        to: dialog.remote,
        cseq: shiftSeq(message, offset),
      });
      // Once its dialog is up, the package knows the way by itself.
      const isFirst = !hasTag(valueOf(message, 'to')) || !isUp;
      return writeSip({
        ...message,
        headers: isFirst ? withHeaders({ headers }, ['route'], routes) : headers,
      });
    },

    incoming: (message) => {
      if (message.method !== undefined)
        return writeSip({ ...message, headers: setAll(message, { 'call-id': inner, to: from }) });
      const headers = setAll(message, {
        'call-id': inner,
        from,
        cseq: shiftSeq(message, -offset),
      });
      const { status = 0 } = message;
      const isAnswer = status >= 200 && status < 300 && valueOf(message, 'cseq').endsWith('INVITE');
      if (!isAnswer || isUp) return writeSip({ ...message, headers });
      isUp = true;
      const recorded = [...dialog.routes].reverse().map((value) => ({ name: 'record-route', value }));
      return writeSip({ ...message, headers: withHeaders({ headers }, ['record-route'], recorded) });
    },
  };
};

/** Whether a request belongs to the dialog, as the remote party sees it. */
export const isWithin = (message: SipMessage, { callId, local, remote }: SipDialog): boolean =>
  valueOf(message, 'call-id') === callId &&
  tagOf(valueOf(message, 'to')) === tagOf(local) &&
  tagOf(valueOf(message, 'from')) === tagOf(remote);
