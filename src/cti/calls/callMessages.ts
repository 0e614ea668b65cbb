import { present } from '../../base/present';
import { type Call, engagementIdOf } from '../../call/call';
import type { CallEndedMessage, CallReference } from '../../protocol/appMessages';
import type { Connection } from '../../protocol/connection';

/** What HubSpot is told of a call, made from the call alone, so that it can be said again after a reload. */

/** Tells HubSpot that the call has started. */
export const sendStart = (send: Connection['send'], call: Call): void => {
  const facts = {
    externalCallId: call.externalCallId,
    callStartTime: call.startedAt,
    createEngagement: call.engagement.status !== 'none',
    // HubSpot requires the numbers; an app that does not know its own has nothing to put there.
    toNumber: call.toNumber ?? '',
  };
  if (call.direction === 'inbound') send('incomingCall', { ...facts, fromNumber: call.fromNumber ?? '' });
  else send('outgoingCall', { ...facts, ...present({ fromNumber: call.fromNumber }) });
};

export const referenceTo = ({ externalCallId }: Call): CallReference => ({ externalCallId });

export const endedMessage = (call: Extract<Call, { endStatus: unknown }>): CallEndedMessage => ({
  ...present({ engagementId: engagementIdOf(call) }),
  externalCallId: call.externalCallId,
  callEndStatus: call.endStatus,
});
