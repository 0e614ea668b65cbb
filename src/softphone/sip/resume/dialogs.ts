import { readNameAddress, splitList } from '../nameAddress';
import { type SipMessage, hasTag, methodOf, valueOf, valuesOf } from '../wire/message';
import type { SipDialog } from './dialog';

/** More calls at a time than a phone has. */
const mostCalls = 50;

interface Entry extends SipDialog {
  /** Whether both parties have agreed to the call. */
  isUp: boolean;
  /** The INVITE of an inbound call, until it is up. */
  invite?: string | undefined;
}

/** The dialogs of a phone, read from the messages that go over its wire: the SIP packages show too little of them. */
export interface Dialogs {
  onSent: (message: SipMessage) => void;
  onReceived: (message: SipMessage, text: string) => void;
  /** Knows a dialog of the page before. */
  add: (dialog: SipDialog) => void;
  remove: (callId: string) => void;
  /** The dialog of a call that is up. */
  upOf: (callId: string) => SipDialog | undefined;
  /** The INVITE of a call that rings. */
  inviteOf: (callId: string) => string | undefined;
  /** The early dialog of an inbound call that rings, once it was said that it does. */
  earlyOf: (callId: string) => SipDialog | undefined;
  /** The Call-ID with which a package's id of a call begins. */
  find: (id: string) => string | undefined;
}

const numberOf = (message: SipMessage): number => Number.parseInt(valueOf(message, 'cseq'), 10) || 0;

const takesReplaces = (message: SipMessage): boolean =>
  valuesOf(message, 'supported').some((value) => /(^|[\s,])replaces([\s,]|$)/i.test(value));

const contactOf = (message: SipMessage): string | undefined => {
  const contact = valueOf(message, 'contact');
  return contact ? readNameAddress(contact).uri : undefined;
};

const recordedRoutes = (message: SipMessage): string[] =>
  valuesOf(message, 'record-route').flatMap(splitList);

const isRefusal = ({ status = 0 }: SipMessage): boolean => status >= 300;
const isAnswer = ({ status = 0 }: SipMessage): boolean => status >= 200 && status < 300;

export const createDialogs = (): Dialogs => {
  const entries = new Map<string, Entry>();

  const put = (entry: Entry): void => {
    entries.set(entry.callId, entry);
    const [oldest] = entries.keys();
    if (oldest !== undefined && entries.size > mostCalls) entries.delete(oldest);
  };

  const change = (callId: string, changes: Partial<Entry>): void => {
    const entry = entries.get(callId);
    if (entry) entries.set(callId, { ...entry, ...changes });
  };

  const begin = (message: SipMessage, more: Pick<Entry, 'local' | 'remote' | 'localSeq'>): Entry => ({
    ...more,
    callId: valueOf(message, 'call-id'),
    target: contactOf(message) ?? '',
    routes: recordedRoutes(message),
    takesReplaces: takesReplaces(message),
    isUp: false,
  });

  return {
    onSent: (message) => {
      const callId = valueOf(message, 'call-id');
      const method = methodOf(message);
      const [from, to] = [valueOf(message, 'from'), valueOf(message, 'to')];
      if (message.method === 'INVITE' && !hasTag(to))
        put({ ...begin(message, { local: from, remote: to, localSeq: numberOf(message) }), target: '' });
      const entry = entries.get(callId);
      if (!entry) return;
      if (message.method === 'BYE') entries.delete(callId);
      else if (message.method !== undefined && message.method !== 'ACK' && message.method !== 'CANCEL')
        change(callId, { localSeq: Math.max(entry.localSeq, numberOf(message)) });
      if (message.method !== undefined || method !== 'INVITE' || entry.isUp) return;
      if (isRefusal(message)) entries.delete(callId);
      else if (hasTag(to))
        change(callId, { local: to, ...(isAnswer(message) && { isUp: true, invite: undefined }) });
    },

    onReceived: (message, text) => {
      const callId = valueOf(message, 'call-id');
      const method = methodOf(message);
      const [from, to] = [valueOf(message, 'from'), valueOf(message, 'to')];
      if (message.method === 'INVITE' && !hasTag(to) && !entries.has(callId))
        put({ ...begin(message, { local: to, remote: from, localSeq: 0 }), invite: text });
      const entry = entries.get(callId);
      if (!entry) return;
      if (message.method === 'BYE' || (message.method === 'CANCEL' && !entry.isUp)) {
        entries.delete(callId);
        return;
      }
      if (method !== 'INVITE' && method !== 'UPDATE') return;
      // A change of the call may come from, or be answered at, another address (RFC 3261, 12.2).
      if (message.method !== undefined) {
        if (hasTag(to)) change(callId, { target: contactOf(message) ?? entry.target });
      } else if (isAnswer(message)) {
        change(callId, {
          target: contactOf(message) ?? entry.target,
          ...(!entry.isUp && {
            isUp: true,
            remote: to,
            routes: recordedRoutes(message).reverse(),
            takesReplaces: takesReplaces(message),
          }),
        });
      } else if (isRefusal(message) && !entry.isUp) entries.delete(callId);
    },

    add: (dialog) => {
      put({ ...dialog, isUp: true });
    },
    remove: (callId) => {
      entries.delete(callId);
    },
    upOf: (callId) => {
      const entry = entries.get(callId);
      if (!entry?.isUp || entry.target === '') return undefined;
      const { isUp: _, invite: __, ...dialog } = entry;
      return dialog;
    },
    inviteOf: (callId) => entries.get(callId)?.invite,
    earlyOf: (callId) => {
      const entry = entries.get(callId);
      return entry?.invite !== undefined && hasTag(entry.local) ? entry : undefined;
    },
    find: (id) => [...entries.keys()].find((callId) => id.startsWith(callId)),
  };
};
