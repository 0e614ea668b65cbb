import { readNameAddress, readUri } from '../nameAddress';
import { isWithheld } from '../../withheld';
import { type SipMessage, methodOf, readSip, valueOf, valuesOf } from '../wire/message';
import type { WireTap } from '../wire/wire';
import { type KeptSip, type SipDialog, tagOf } from './dialog';
import { createDialogs } from './dialogs';
import { byeOf, cancelOf, okFor } from './requests';
import { createQuestions } from './questions';
import { createTranslation, isWithin, marker, seqMargin, type Translation } from './translation';

/** More calls at a time than a phone has. */
const mostCalls = 50;

/** How a call is taken back. */
export interface WayBack {
  /** Where the INVITE goes. */
  readonly target: string;
  readonly headers: string[];
  /** By a call that takes its place. */
  readonly replaces: boolean;
}

/** What happens while a call is being taken back. */
interface TakeBackEvents {
  /** The INVITE of a way has gone out. */
  onSent: () => void;
  /** The remote party has hung up. */
  onGone: () => void;
}

interface Pending {
  readonly dialog: SipDialog;
  readonly events: TakeBackEvents;
  /** The last INVITE of a way, as it went out. */
  invite?: SipMessage;
  /** Whether it has been received: only then it may be cancelled (RFC 3261, 9.1). */
  isUnderWay?: boolean;
}

/** What lets calls of a SIP phone outlive their page. It sits on the phone's wire. */
export interface WireSurvival {
  readonly tap: WireTap;
  /** What the next page needs of a call. @param id the package's id, which begins with the Call-ID */
  keep: (id: string) => Omit<KeptSip, 'account'> | undefined;
  /** The newest state of a dialog that is being taken back. */
  renew: (dialog: SipDialog) => SipDialog;
  /** The ways to take a dialog back, the best one first. */
  waysBack: (dialog: SipDialog, isHeld: boolean, events: TakeBackEvents) => WayBack[];
  /** Cancels the last INVITE of a way, without the package, which takes an answer that crosses the CANCEL. @returns whether it could */
  cancel: (dialog: SipDialog) => boolean;
  /** Rings again. @returns whether it could */
  ring: (invite: string) => boolean;
  /** Asks the caller of a call that rings again whether it is still there. @param rang as the page before has kept it */
  ask: (callId: string, rang: string | undefined, onGone: () => void) => void;
  /** Ends a dialog that nobody took back. */
  bye: (dialog: SipDialog) => void;
  /** The dialog is of no concern any more, or another has taken its place. */
  forget: (dialog: SipDialog) => void;
}

/** The address that brings a new call to the remote party; `undefined` for a withheld number. */
const addressOf = ({ remote }: SipDialog): string | undefined => {
  const { uri } = readNameAddress(remote);
  const { scheme, user, host } = readUri(uri);
  const isNobody = user === undefined || isWithheld(user) || /anonymous\.invalid$/i.test(host);
  return isNobody || !/^sips?$/.test(scheme) ? undefined : uri;
};

/** The Call-ID of the call whose place a request takes. */
const replacedBy = (message: SipMessage): string => valueOf(message, 'replaces').split(';', 1)[0] ?? '';

export const createWireSurvival = (): WireSurvival => {
  const dialogs = createDialogs();
  let ends: Parameters<WireTap['connect']>[0] | undefined;
  /** Dialogs that are being taken back, by Call-ID. */
  const pending = new Map<string, Pending>();
  /** By Call-ID, on either side of the translation. */
  const byInner = new Map<string, Translation>();
  const byOuter = new Map<string, Translation>();

  const translate = (translation: Translation): void => {
    byInner.set(translation.inner, translation);
    byOuter.set(translation.dialog.callId, translation);
    for (const known of [byInner, byOuter]) {
      const [oldest] = known.keys();
      if (oldest !== undefined && known.size > mostCalls) known.delete(oldest);
    }
  };

  const questions = createQuestions((text) => ends?.sendQuietly(text));

  const latest = (dialog: SipDialog): SipDialog => dialogs.upOf(dialog.callId) ?? dialog;

  const sends = (text: string): string | undefined => {
    const message = readSip(text);
    if (!message) return text;
    const callId = valueOf(message, 'call-id');
    const marked = pending.get(valueOf(message, marker));
    if (marked && !byInner.has(callId)) translate(createTranslation(latest(marked.dialog), message));
    const translation = byInner.get(callId);
    // The package has dropped one way; the call may come back by another.
    if (translation && message.method === 'BYE' && pending.has(translation.dialog.callId)) return undefined;
    const way = marked ?? pending.get(replacedBy(message));
    const sent = translation?.outgoing(message) ?? text;
    const outer = sent === text ? message : readSip(sent);
    if (outer) dialogs.onSent(outer);
    if (way && outer?.method === 'INVITE') {
      Object.assign(way, { invite: outer, isUnderWay: false });
      way.events.onSent();
    }
    return sent;
  };

  /** @returns whether the request says that a call is over which is being taken back */
  const isGoodbye = (message: SipMessage): boolean => {
    if (message.method !== 'BYE') return false;
    const kept = pending.get(valueOf(message, 'call-id'));
    if (!kept || !isWithin(message, kept.dialog)) return false;
    ends?.send(okFor(message));
    kept.events.onGone();
    return true;
  };

  const receives = (text: string): string | undefined => {
    const message = readSip(text);
    if (!message) return text;
    if (questions.take(message)) return undefined;
    const translation = byOuter.get(valueOf(message, 'call-id'));
    const isTranslated =
      translation && (message.method === undefined || isWithin(message, translation.dialog));
    if (!(isTranslated && translation.isUp()) && isGoodbye(message)) {
      dialogs.remove(valueOf(message, 'call-id'));
      return undefined;
    }
    if (message.status !== undefined && methodOf(message) === 'INVITE')
      for (const way of pending.values())
        if (way.invite && valueOf(way.invite, 'call-id') === valueOf(message, 'call-id'))
          way.isUnderWay = true;
    dialogs.onReceived(message, text);
    return isTranslated ? translation.incoming(message) : text;
  };

  return {
    tap: {
      sends,
      receives,
      connect: (connected) => {
        ends = connected;
      },
    },

    keep: (id) => {
      const inner = [...byInner.keys()].find((callId) => id.startsWith(callId));
      const outer = inner === undefined ? undefined : byInner.get(inner)?.dialog.callId;
      const callId = outer ?? dialogs.find(id);
      if (callId === undefined) return undefined;
      const [dialog, invite] = [dialogs.upOf(callId), dialogs.inviteOf(callId)];
      if (dialog) return { dialog };
      return invite === undefined ? undefined : { invite, rang: dialogs.earlyOf(callId)?.local };
    },

    renew: latest,

    waysBack: (dialog, isHeld, events) => {
      pending.set(dialog.callId, { dialog, events });
      dialogs.add(dialog);
      const address = addressOf(dialog);
      const [remoteTag, localTag] = [tagOf(dialog.remote), tagOf(dialog.local)];
      const inDialog: WayBack = {
        target: dialog.target,
        headers: [`${marker}: ${dialog.callId}`],
        replaces: false,
      };
      if (!dialog.takesReplaces || address === undefined) return [inDialog];
      const replaces = `Replaces: ${dialog.callId};to-tag=${remoteTag};from-tag=${localTag}`;
      // A service that does not know it must refuse the call rather than let it ring.
      const replacing: WayBack = {
        target: address,
        headers: [replaces, 'Require: replaces'],
        replaces: true,
      };
      // Some phones leave a replacement of a call that is on hold unanswered, and then do not know the call any more.
      return isHeld ? [inDialog, replacing] : [replacing, inDialog];
    },

    cancel: ({ callId }) => {
      const { invite, isUnderWay } = pending.get(callId) ?? {};
      return invite !== undefined && isUnderWay === true && ends?.send(cancelOf(invite)) === true;
    },

    ring: (invite) => {
      if (!ends) return false;
      dialogs.onReceived(...([readSip(invite), invite] as [SipMessage, string]));
      ends.receive(invite);
      return true;
    },

    ask: (callId, rang, onGone) => {
      const early = dialogs.earlyOf(callId);
      const invite = readSip(dialogs.inviteOf(callId) ?? '');
      if (!early || !invite) return;
      // Some answer OPTIONS without a look for the dialog.
      const method = /\bINFO\b/.test(valuesOf(invite, 'allow').join()) ? 'INFO' : 'OPTIONS';
      questions.ask(method, rang === undefined ? [early] : [early, { ...early, local: rang }], onGone);
    },

    bye: (dialog) => {
      ends?.send(byeOf(dialog, latest(dialog).localSeq + seqMargin));
    },

    forget: ({ callId }) => {
      pending.delete(callId);
      if (!byOuter.has(callId)) dialogs.remove(callId);
    },
  };
};
