import type { AppMessage, AppMethod } from '../protocol/appMessages';
import type { Connection } from '../protocol/connection';

/** What keeps calls going beyond this page, as far as messages to HubSpot are concerned. */
export interface OutboxPartner {
  /** Has another window send the message. @returns whether one does; then this window does not */
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
  /** The partner has loaded: gives it what it missed. `null` if it can't be loaded. */
  join: (partner: OutboxPartner | null) => void;
}

export const createOutbox = (): Outbox => {
  let connection: Connection | undefined;
  let partner: OutboxPartner | null | undefined;
  /** Children act before the provider around them has started. */
  let unsent: AppMessage[] = [];
  /** Sent before the partner had loaded. */
  let unnoted: AppMessage[] = [];

  const route = (message: AppMessage): void => {
    if (!partner?.sendElsewhere(message)) connection?.send(message.method, message.payload);
  };

  return {
    send: ((method: AppMethod, payload: never) => {
      const message = { method, payload } as AppMessage;
      if (connection) route(message);
      else unsent.push(message);
    }) as Connection['send'],
    open: (opened) => {
      connection = opened;
      const waiting = unsent;
      unsent = [];
      for (const message of waiting) route(message);
    },
    noteSent: (message) => {
      if (partner) partner.noteSent(message);
      else if (partner === undefined) unnoted.push(message);
    },
    join: (joined) => {
      partner = joined;
      const missed = unnoted;
      unnoted = [];
      for (const message of missed) joined?.noteSent(message);
    },
  };
};
