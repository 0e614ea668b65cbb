import type { Call, INotification, TelnyxRTC } from '@telnyx/webrtc';
import type { TelnyxCall } from './call';
import { whenEnded } from '../waiting';

/** The calls of a client that are followed, whatever phones come and go. */
export interface TelnyxCalls {
  /** Whether the call is followed, or restores one that is. */
  has: (call: Call) => boolean;
  /** Follows a call to its end. */
  follow: (call: Call, owned: TelnyxCall) => void;
}

const registry = new WeakMap<TelnyxRTC, TelnyxCalls>();

const createCalls = (client: TelnyxRTC): TelnyxCalls => {
  /** By Telnyx's id: a call that it restores has a new object. */
  const calls = new Map<string, TelnyxCall>();

  const onNotification = ({ type, call }: INotification) => {
    if (type !== 'callUpdate' || !call) return;
    const restored = calls.get(call.recoveredCallId);
    if (restored && !calls.has(call.id)) {
      keep(call.id, restored);
      restored.adopt(call);
    }
    calls.get(call.id)?.update();
  };

  const keep = (id: string, owned: TelnyxCall) => {
    if (calls.size === 0) client.on('telnyx.notification', onNotification);
    calls.set(id, owned);
    whenEnded(owned.control.session, () => {
      calls.delete(id);
      if (calls.size === 0) client.off('telnyx.notification', onNotification);
    });
  };

  return {
    has: ({ id, recoveredCallId }) => calls.has(id) || calls.has(recoveredCallId),
    follow: ({ id }, owned) => {
      keep(id, owned);
    },
  };
};

/** The calls of a client. */
export const callsOf = (client: TelnyxRTC): TelnyxCalls => {
  const known = registry.get(client);
  if (known) return known;
  const calls = createCalls(client);
  registry.set(client, calls);
  return calls;
};
