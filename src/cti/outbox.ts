import type { Logger } from '../base/logger';
import { pushBounded } from '../base/pushBounded';
import type { AppMessage, AppMethod } from '../protocol/appMessages';
import type { Connection } from '../protocol/connection';

/** What keeps calls going beyond this page, as far as messages to HubSpot are concerned. */
export interface OutboxPartner {
  /** Whether a message is about another user's call, which this HubSpot must not learn of. */
  isForeign: (message: AppMessage) => boolean;
  /** Has another window send the message, or drops it if it is foreign. @returns whether this window must not send it */
  sendElsewhere: (message: AppMessage) => boolean;
  /** A message went out to HubSpot. */
  noteSent: (message: AppMessage) => void;
}

/** The one way out for messages to HubSpot: from this window or through another one, and noted in the journal. */
export interface Outbox {
  send: Connection['send'];
  /** The cti has started: sends what came before. */
  open: (connection: Connection) => void;
  /** A message went out through this window's connection. */
  noteSent: (message: AppMessage) => void;
  /** The page stops running: what waits is sent by whoever resumes its calls. */
  forgetUnsent: () => void;
  /** The partner has loaded: gives it what it missed. `null` if it can't be loaded. */
  join: (partner: OutboxPartner | null) => void;
}

export const createOutbox = (logger: Logger): Outbox => {
  let connection: Connection | undefined;
  let partner: OutboxPartner | null | undefined;
  /**
   * What waits until the cti has started and HubSpot knows the app. It is kept here rather than in the connection, which serves the
   * next cti of this page and the next HubSpot user, too: they recover calls from the journal.
   */
  let unsent: AppMessage[] = [];
  /** Sent before the partner had loaded. */
  let unnoted: AppMessage[] = [];

  const flush = (): void => {
    if (!connection?.getAnnouncedUser() && connection?.getState().status !== 'standalone') return;
    const due = unsent;
    unsent = [];
    for (const message of due)
      if (!partner?.isForeign(message)) connection.send(message.method, message.payload);
  };

  return {
    send: ((method: AppMethod, payload: never) => {
      const message = { method, payload } as AppMessage;
      if (partner?.sendElsewhere(message)) return;
      if (!pushBounded(unsent, message))
        logger.warn('Dropped the oldest message for HubSpot: HubSpot does not answer.');
      flush();
    }) as Connection['send'],
    open: (opened) => {
      connection = opened;
      flush();
    },
    noteSent: (message) => {
      if (partner) partner.noteSent(message);
      else if (partner === undefined) unnoted.push(message);
      if (message.method === 'initialized') flush();
    },
    forgetUnsent: () => {
      unsent = [];
    },
    join: (joined) => {
      partner = joined;
      const missed = unnoted;
      unnoted = [];
      for (const message of missed) joined?.noteSent(message);
    },
  };
};
